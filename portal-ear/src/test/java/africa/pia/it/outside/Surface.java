package africa.pia.it.outside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The writing surface of the editor page that is open in a browser. */
final class Surface {

    private static final String PASTE = "(body, html) => { body.focus(); const board = new DataTransfer();"
            + " board.setData('text/html', html); board.setData('text/plain', body.ownerDocument.title);"
            + " body.dispatchEvent(new ClipboardEvent('paste',"
            + " { clipboardData: board, bubbles: true, cancelable: true })); }";

    private final Page page;

    private Surface(Page page) {
        this.page = page;
    }

    /** Waits until the surface is there. */
    static Surface on(Visitor writer) {
        Surface surface = new Surface(writer.page());
        surface.page.waitForFunction("() => window.tinymce?.get('body')?.initialized");
        return surface;
    }

    Locator text() {
        return page.frameLocator(".tox-edit-area iframe").locator("body");
    }

    /** What stands in the text, as the form would send it. */
    String html() {
        return page.evaluate("() => tinymce.get('body').getContent()").toString();
    }

    /** Goes behind the last word. */
    Surface end() {
        text().press("Control+End");
        return this;
    }

    Surface type(String words) {
        page.keyboard().type(words);
        return this;
    }

    Surface press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Pastes what another program has put on the clipboard: a file of the tests' resources. */
    Surface paste(String file) {
        text().evaluate(PASTE, read("paste/" + file));
        return this;
    }

    /** Presses a button over the text. */
    Surface button(String name) {
        page.locator(".tox-tbtn[aria-label=\"" + name + "\"]").click();
        return this;
    }

    /** Fills in a field of the dialogue that is open. */
    Surface fill(String label, String words) {
        page.locator(".tox-dialog")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(words);
        return this;
    }

    /** Agrees to the dialogue that is open. */
    Surface agree() {
        page.locator(".tox-dialog__footer .tox-button").last().click();
        page.locator(".tox-dialog").waitFor(gone());
        return this;
    }

    /** Takes the picture whose file name says this out of the library that is open. */
    Surface pick(String name) {
        page.locator("dialog.library .media-tile", new Page.LocatorOptions().setHasText(name))
                .first()
                .locator(".media-tile__picture")
                .click();
        return this;
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static String read(String file) {
        try (InputStream in = Surface.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
