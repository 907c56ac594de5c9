package africa.pia.web.faces;

import africa.pia.site.SiteSettings;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What pages speak with, in French and without a container. */
public final class Voice {

    public static final SiteSettings SITE = new SiteSettings(
            "PIA AFRICA", URI.create("https://pia.example"), Locale.FRENCH, ZoneId.of("Africa/Abidjan"));

    private Voice() {}

    public static Language language() {
        return new Language() {
            @Override
            public Locale getLocale() {
                return Locale.FRENCH;
            }
        };
    }

    public static Phrases phrases() {
        Phrases phrases = new Phrases();
        phrases.language = language();
        return phrases;
    }

    public static Errors errors() {
        Errors errors = new Errors();
        errors.phrases = phrases();
        return errors;
    }

    public static MomentWords moments(Clock clock) {
        MomentWords moments = new MomentWords();
        moments.clock = clock;
        moments.language = language();
        moments.site = SITE;
        moments.phrases = phrases();
        moments.speak();
        return moments;
    }

    /** What stands at a field once a rule was broken; the field is empty for the page as a whole. */
    public static List<Errors.Line> said(String field, String code, Object... facts) {
        return List.of(new Errors.Line(field, phrases().term(code, facts)));
    }
}
