package africa.pia.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules, for any root package: {@code africa.pia}, or that of the violators. */
final class Rules {

    /** For each feature package the others it may know. The root package itself and {@code java.*} are open to all. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("time", Set.of()),
            Map.entry("paging", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("site", Set.of()),
            Map.entry("node", Set.of()),
            Map.entry("schema", Set.of()),
            Map.entry("diff", Set.of()),
            Map.entry("change", Set.of("node", "time")),
            Map.entry("act", Set.of("node", "time", "paging")),
            Map.entry("audit", Set.of("act", "account", "paging")),
            Map.entry("limit", Set.of("time")),
            Map.entry("idempotency", Set.of("time")),
            Map.entry("mail", Set.of("node", "site", "time")),
            Map.entry("secret", Set.of("site")),
            Map.entry("search", Set.of("text", "time", "paging")),
            Map.entry("section", Set.of("text", "account", "site", "change", "act")),
            Map.entry("register", Set.of("text", "paging")),
            Map.entry("tag", Set.of("register", "text", "paging", "account", "change", "act")),
            Map.entry("author", Set.of("register", "text", "paging", "account", "media", "site", "change", "act")),
            Map.entry("account", Set.of("text", "time", "paging", "site", "mail", "limit", "change", "secret", "act")),
            Map.entry("media", Set.of("node", "text", "time", "paging", "account", "change")),
            Map.entry("gate", Set.of("node", "text", "time", "section", "media", "account", "site")),
            Map.entry("erratum", Set.of("article", "text", "time", "paging", "account", "limit", "mail", "site")),
            Map.entry("revision", Set.of("account", "paging", "time")),
            Map.entry("correction", Set.of("account", "revision", "paging", "time")),
            Map.entry("presence", Set.of("account", "time")),
            Map.entry("preview", Set.of("account", "secret", "time")),
            Map.entry(
                    "article",
                    Set.of(
                            "diff",
                            "gate",
                            "node",
                            "revision",
                            "correction",
                            "presence",
                            "preview",
                            "secret",
                            "section",
                            "tag",
                            "author",
                            "account",
                            "text",
                            "time",
                            "paging",
                            "media",
                            "search",
                            "change",
                            "site")),
            Map.entry(
                    "article.desk",
                    Set.of("article", "section", "tag", "account", "search", "site", "text", "time", "paging")),
            Map.entry("article.filing", Set.of("article", "section", "tag", "author", "account")),
            Map.entry("front", Set.of("node", "article", "article.desk", "account", "change", "sample", "time")),
            Map.entry("note", Set.of("article", "article.desk", "account", "sample", "text", "time")),
            Map.entry(
                    "sample",
                    Set.of("node", "article", "section", "author", "account", "media", "site", "text", "time")),
            Map.entry(
                    "comment.sanction",
                    Set.of("article", "account", "act", "mail", "site", "text", "time", "paging", "change")),
            Map.entry(
                    "comment.thread",
                    Set.of(
                            "comment.sanction",
                            "article",
                            "account",
                            "act",
                            "secret",
                            "idempotency",
                            "text",
                            "time",
                            "paging",
                            "change",
                            "limit",
                            "sample",
                            "search")),
            Map.entry("comment.moderation", comments("sanction", "thread")),
            Map.entry("comment.report", comments("sanction", "thread", "moderation")),
            Map.entry("comment.legal", comments("sanction", "thread", "moderation", "report")),
            Map.entry("comment.appeal", comments("sanction", "thread", "moderation")),
            Map.entry("comment.screening", comments("sanction", "thread", "moderation")),
            Map.entry("comment.care", comments("sanction", "thread", "moderation", "screening")),
            Map.entry("comment.raid", comments("sanction", "thread", "moderation", "screening")),
            Map.entry("comment.scoring", comments("sanction", "thread", "moderation", "screening")),
            Map.entry(
                    "comment.figures",
                    comments("sanction", "thread", "moderation", "report", "legal", "appeal", "screening", "scoring")),
            Map.entry(
                    "comment.notice",
                    comments("sanction", "thread", "moderation", "report", "legal", "appeal", "screening")));

    /** What every feature of the comments may know, and these other features of them. */
    private static Set<String> comments(String... others) {
        Set<String> known = new HashSet<>(Set.of(
                "article", "account", "act", "limit", "mail", "node", "sample", "search", "secret", "section", "site",
                "text", "time", "paging", "change"));
        for (String other : others) {
            known.add("comment." + other);
        }
        return known;
    }

    private Rules() {}

    /** Every rule by its name. */
    static Map<String, ArchRule> of(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("features know only what the arrow table lets them know", features(root));
        rules.put(
                "packages have no cycles",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put(
                "nobody knows the web",
                noClasses()
                        .that(not(resideInAPackage(root + ".web..")))
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + ".web..")));
        rules.put(
                "views do not know each other",
                slices().matching(
                                root
                                        + ".web.(newsroom|moderation|admin|account|frontpage|section|article|light|search|api)..")
                        .should()
                        .notDependOnEachOther());
        rules.put(
                "entities stay in their package",
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .notBePublic());
        rules.put(
                "converters stay in their package",
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Converter")
                        .and(not(resideInAPackage(root + ".time")))
                        .should()
                        .notBePublic()
                        // None is needed just now; the rule waits for the first.
                        .allowEmptyShould(true));
        rules.put(
                "pages do not speak to the database",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".web..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")));
        rules.put(
                "only the web speaks HTTP",
                noClasses()
                        .that(not(resideInAPackage(root + ".web..")))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..")));
        rules.put(
                "settings and events are records",
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Settings")
                        .or()
                        .haveNameMatching(".*Event\\$.*")
                        .should()
                        .beRecords());
        rules.put(
                "time comes from the clock",
                noClasses()
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(java.time.LocalDate.class, "now")
                        .orShould()
                        .callMethod(java.time.ZonedDateTime.class, "now")
                        .orShould()
                        .callConstructor(java.util.Date.class)
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis"));
        rules.put(
                "what is told goes to the log",
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethod(Throwable.class, "printStackTrace"));
        rules.put(
                "events are told in the transaction",
                noClasses().should().callMethod(jakarta.enterprise.event.Event.class, "fireAsync", Object.class));
        rules.put(
                "the gate of a comment is opened by moderation alone",
                noClasses()
                        .that(not(resideInAnyPackage(root + ".comment.moderation", root + ".comment.thread")))
                        .should()
                        .dependOnClassesThat(simpleName("CommentGate")));
        rules.put(
                "comments that readers do not see are read by moderation alone",
                noClasses()
                        .that(not(resideInAnyPackage(root + ".comment.moderation", root + ".comment.thread")))
                        .should()
                        .dependOnClassesThat(simpleName("Docket")));
        rules.put(
                "what people wrote before is read by the rules alone",
                noClasses()
                        .that(not(resideInAnyPackage(root + ".comment.screening", root + ".comment.thread")))
                        .should()
                        .dependOnClassesThat(simpleName("WriterHistory")));
        rules.put(
                "open reports of a comment are counted by those who take them alone",
                noClasses()
                        .that(not(resideInAnyPackage(root + ".comment.report", root + ".comment.thread")))
                        .should()
                        .dependOnClassesThat(simpleName("OpenFlags")));
        rules.put(
                "the log of acts is read by the audit alone",
                noClasses()
                        .that(not(resideInAnyPackage(root + ".audit", root + ".act")))
                        .should()
                        .dependOnClassesThat(simpleName("Acts")));
        rules.put(
                "what arrives without a person is let in by the sample alone",
                noClasses()
                        .that(not(resideInAnyPackage(
                                root + ".sample",
                                root + ".article",
                                root + ".account",
                                root + ".media",
                                root + ".comment.thread")))
                        .should()
                        .dependOnClassesThat()
                        .haveSimpleNameEndingWith("Intake"));
        rules.put(
                "settings are read by their producer",
                noClasses()
                        .should()
                        .dependOnClassesThat(type(org.eclipse.microprofile.config.inject.ConfigProperty.class)));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DTO|Dto|Mapper|Abstract[A-Z]\\w*)"));
        rules.put("beans of the container are asked by their public methods", publicly());
        rules.put(
                "entities have no setters",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveNameNotMatching("set[A-Z].*"));
        return rules;
    }

    /** The container's stand-in for an EJB refuses any other method, but only when it is called. */
    private static ArchRule publicly() {
        return methods()
                .that()
                .arePackagePrivate()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(
                        annotatedWith("jakarta.ejb.Stateless").or(annotatedWith("jakarta.ejb.Singleton")))
                .should(new ArchCondition<>("be called in their own class alone") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        for (JavaMethodCall call : method.getCallsOfSelf()) {
                            String caller = call.getOriginOwner().getName();
                            String owner = method.getOwner().getName();
                            boolean own = caller.equals(owner) || caller.startsWith(owner + "$");
                            events.add(new SimpleConditionEvent(call, own, call.getDescription()));
                        }
                    }
                });
    }

    private static ArchRule features(String root) {
        return classes()
                .that(resideInAPackage(root + ".."))
                .and(not(resideInAPackage(root + ".web..")))
                .should(new ArchCondition<>("know only what the arrow table lets them know") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String from = feature(root, type);
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            String to = feature(root, dependency.getTargetClass());
                            if (to.isEmpty() || to.equals(from) || from.isEmpty()) {
                                continue;
                            }
                            boolean allowed =
                                    ARROWS.getOrDefault(from, Set.of()).contains(to);
                            events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                        }
                        if (!from.isEmpty() && !ARROWS.containsKey(from)) {
                            events.add(SimpleConditionEvent.violated(type, from + " is not in the arrow table"));
                        }
                    }
                });
    }

    /** The feature of a class: its package below the root, empty for the root itself and for what is not ours. */
    private static String feature(String root, JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        String name = base.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
    }
}
