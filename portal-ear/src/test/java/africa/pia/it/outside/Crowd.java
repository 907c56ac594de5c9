package africa.pia.it.outside;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Readers and moderators who act at once under one article, each on a thread and a node of their own. What each tries
 * next follows from a fixed seed; in which order they meet is the machine's choice. Being too late is part of it:
 * only an answer that no rule of the portal explains ends the run.
 */
final class Crowd {

    private static final int ROUNDS = 8;

    private final String article;
    private final long articleId;
    private final int comments;

    /** The comments by their ids, with the last version that anybody saw. */
    private final Map<Long, Long> versions = new ConcurrentHashMap<>();

    private final List<Long> appeals = new CopyOnWriteArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger decided = new AtomicInteger();
    private final AtomicInteger overturned = new AtomicInteger();
    private final AtomicInteger settled = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();

    /** A crowd that writes so many comments under an article. */
    Crowd(JsonObject article, int comments) {
        this.article = article.get("slug").getAsString();
        this.articleId = article.get("id").getAsLong();
        this.comments = comments;
    }

    /** Lets all of them act until everybody has done what they came for. */
    void act(List<Api> readers, List<Api> moderators) {
        List<Callable<Void>> acting = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            acting.add(reader(readers.get(i), new Random(100 + i)));
        }
        for (int i = 0; i < moderators.size(); i++) {
            acting.add(moderator(moderators.get(i), new Random(200 + i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(acting.size());
        try {
            for (Future<Void> each : threads.invokeAll(acting)) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody of the crowd was answered what no rule explains", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    int posted() {
        return versions.size();
    }

    /** How many decisions of moderators on comments were answered as made, overturned appeals among them. */
    int decisions() {
        return decided.get() + overturned.get();
    }

    int appealsFiled() {
        return appeals.size();
    }

    int appealsSettled() {
        return settled.get();
    }

    /** How many tries met a rule: somebody else was first, it was one's own, there was nothing left to do. */
    int refused() {
        return late.get();
    }

    private Callable<Void> reader(Api self, Random choice) {
        return () -> {
            List<Long> own = new ArrayList<>();
            while (begun.getAndIncrement() < comments) {
                own.add(post(self, choice));
                beforeTheNext(self, choice, own);
            }
            for (int round = 0; round < ROUNDS; round++) {
                beforeTheNext(self, choice, own);
                appeal(self);
            }
            return null;
        };
    }

    private void beforeTheNext(Api self, Random choice, List<Long> own) {
        long any = any(choice);
        switch (choice.nextInt(6)) {
            case 0 -> met(self.post("/api/v1/comments/" + any + "/flags", Map.of("reason", "SPAM")));
            case 1, 2 -> met(self.post("/api/v1/comments/" + any + "/reactions", Map.of("reaction", "RECOMMEND")));
            case 3 -> edit(self, own.get(choice.nextInt(own.size())), choice);
            case 4 -> {
                if (own.size() > 3) {
                    long mine = own.get(choice.nextInt(own.size()));
                    met(self.send("DELETE", "/api/v1/comments/" + mine, Map.of(), ifMatch(versions.get(mine))));
                }
            }
            default -> appeal(self);
        }
    }

    private long post(Api self, Random choice) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("text", "Un avis parmi d’autres, numéro " + choice.nextInt(1_000_000) + ".");
        boolean reply = !versions.isEmpty() && choice.nextInt(3) == 0;
        if (reply) {
            fields.put("parentId", any(choice));
        }
        Api.Answer answer = self.post("/api/v1/articles/" + article + "/comments", fields);
        if (reply && answer.status() == 404) {
            // The one it replies to is gone meanwhile.
            fields.remove("parentId");
            answer = self.post("/api/v1/articles/" + article + "/comments", fields);
        }
        Articles.expect(201, answer);
        saw(answer);
        return answer.json().get("id").getAsLong();
    }

    private void edit(Api self, long comment, Random choice) {
        Api.Answer answer = self.send(
                "PATCH",
                "/api/v1/comments/" + comment,
                Map.of("text", "Un avis revu, numéro " + choice.nextInt(1_000_000) + "."),
                ifMatch(versions.get(comment)));
        if (met(answer)) {
            saw(answer);
        }
    }

    private void appeal(Api self) {
        for (JsonObject each : self.get("/api/v1/decisions?limit=50").items()) {
            if (each.get("state").getAsString().equals("STANDS")) {
                Api.Answer filed = self.post(
                        "/api/v1/appeals", Map.of("decisionId", each.get("id").getAsLong(), "text", "Relisez, merci."));
                if (met(filed)) {
                    appeals.add(filed.json().get("id").getAsLong());
                    return;
                }
            }
        }
    }

    private Callable<Void> moderator(Api self, Random choice) {
        return () -> {
            for (int round = 0; round < ROUNDS || begun.get() < comments; round++) {
                if (versions.isEmpty()) {
                    Thread.onSpinWait();
                } else if (choice.nextInt(3) == 0) {
                    judgeAppeal(self, choice);
                } else {
                    decide(self, choice);
                }
            }
            judgeAppeal(self, choice);
            return null;
        };
    }

    private void decide(Api self, Random choice) {
        long comment = any(choice);
        Map<String, Object> verdict = choice.nextInt(3) == 0
                ? Map.of("verdict", "APPROVE")
                : Map.of("verdict", "REMOVE", "ground", "OFF_TOPIC", "explanation", "Ce n’est pas le sujet.");
        Api.Answer answer = self.send(
                "POST",
                "/api/v1/moderation/comments/" + comment + "/decisions",
                verdict,
                ifMatch(versions.get(comment)));
        if (met(answer)) {
            decided.incrementAndGet();
            saw(answer);
        } else {
            self.get("/api/v1/moderation/queue?queue=all&limit=50&article=" + articleId)
                    .items()
                    .forEach(this::saw);
        }
    }

    private void judgeAppeal(Api self, Random choice) {
        for (JsonObject appeal : self.get("/api/v1/appeals?limit=5").items()) {
            boolean overturn = choice.nextBoolean();
            Api.Answer answer = self.send(
                    "POST",
                    "/api/v1/appeals/" + appeal.get("id").getAsLong() + "/outcome",
                    Map.of("outcome", overturn ? "OVERTURNED" : "UPHELD", "explanation", "Relu à deux."),
                    Articles.ifMatch(appeal));
            if (met(answer)) {
                settled.incrementAndGet();
                if (overturn) {
                    overturned.incrementAndGet();
                }
            }
        }
    }

    private long any(Random choice) {
        List<Long> ids = List.copyOf(versions.keySet());
        return ids.get(choice.nextInt(ids.size()));
    }

    private void saw(Api.Answer answer) {
        saw(answer.json());
    }

    private void saw(JsonObject comment) {
        versions.merge(comment.get("id").getAsLong(), comment.get("version").getAsLong(), Math::max);
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    /** Whether a try came through; one that met a rule of the portal is counted, anything else is a fault. */
    private boolean met(Api.Answer answer) {
        switch (answer.status()) {
            case 200, 201, 204 -> {
                return true;
            }
            case 403, 404, 409, 412 -> {
                late.incrementAndGet();
                return false;
            }
            default -> throw new AssertionError("Nobody expects " + answer.status() + ": " + answer.body());
        }
    }
}
