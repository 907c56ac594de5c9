package africa.pia.web;

import africa.pia.web.api.ApiFilter;
import africa.pia.web.api.IdempotencyFilter;
import africa.pia.web.delivery.AssetFilter;
import africa.pia.web.delivery.DeliveryFilter;
import africa.pia.web.faces.RefusalFilter;
import africa.pia.web.media.UploadLimit;
import africa.pia.web.security.ForgeryFilter;
import africa.pia.web.security.GateFilter;
import africa.pia.web.security.SecurityHeadersFilter;
import africa.pia.web.url.AddressFilter;
import africa.pia.web.url.LanguageFilter;
import africa.pia.web.url.PlainPathFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** The filters in their order, in one place: annotations would leave the order to chance. */
@WebListener
public class Filters implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        add(context, "headers", SecurityHeadersFilter.class);
        add(context, "language", LanguageFilter.class);
        addUnder("/api/*", context, "api", ApiFilter.class);
        add(context, "plain path", PlainPathFilter.class);
        add(context, "forgery", ForgeryFilter.class);
        add(context, "gate", GateFilter.class);
        add(context, "upload limit", UploadLimit.class);
        add(context, "asset", AssetFilter.class);
        add(context, "delivery", DeliveryFilter.class);
        add(context, "address", AddressFilter.class);
        addUnder("/api/v1/*", context, "idempotency", IdempotencyFilter.class);
        // Addresses are forwarded to their views.
        add("*.xhtml", DispatcherType.FORWARD, context, "refusal", RefusalFilter.class);
    }

    private static void add(ServletContext context, String name, Class<? extends Filter> type) {
        addUnder("/*", context, name, type);
    }

    private static void addUnder(String pattern, ServletContext context, String name, Class<? extends Filter> type) {
        add(pattern, DispatcherType.REQUEST, context, name, type);
    }

    private static void add(
            String pattern,
            DispatcherType dispatch,
            ServletContext context,
            String name,
            Class<? extends Filter> type) {
        context.addFilter(name, type).addMappingForUrlPatterns(EnumSet.of(dispatch), true, pattern);
    }
}
