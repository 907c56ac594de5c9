package africa.pia.it.outside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser of their own, who remembers what the browser complained of. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private Page page;
    private final String root;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, PortalServer server, boolean script) {
        context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script));
        root = server.address();
        page = newPage();
    }

    private Page newPage() {
        Page fresh = context.newPage();
        // A refused script, style or picture is told on the console.
        fresh.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        fresh.onPageError(complaints::add);
        return fresh;
    }

    static Visitor withScript(Browser browser, PortalServer server) {
        return new Visitor(browser, server, true);
    }

    static Visitor withoutScript(Browser browser, PortalServer server) {
        return new Visitor(browser, server, false);
    }

    Page page() {
        return page;
    }

    /** What the browser complained of: violated policies, failed scripts. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Visitor open(String path) {
        page.navigate(path.startsWith("http") ? path : root + path);
        return this;
    }

    /** Shuts the page as a crash would, and opens an address in another page of the same browser. */
    Visitor reopen(String path, Runnable meanwhile) {
        page.close();
        meanwhile.run();
        context.setOffline(false);
        page = newPage();
        return open(path);
    }

    /** Takes the network away, or gives it back. */
    Visitor offline(boolean without) {
        context.setOffline(without);
        return this;
    }

    /** Signs in from wherever the sign-in page was reached. */
    Visitor signIn(String email, String password) {
        if (!page.url().contains("/account/sign-in")) {
            open("/account/sign-in");
        }
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        // By its place, not by its words: the page may be in any language.
        page.locator("form#sign-in #go").first().click();
        return this;
    }

    /** Presses the button with this name within a part of the page. */
    Visitor press(String name, String within) {
        page.locator(within)
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    @Override
    public void close() {
        context.close();
    }
}
