/*
 * Typography while an article is written: what the keyboard has no key for is put in the place of what it has. French
 * gets its guillemets, its apostrophe and the no-break spaces of its punctuation; the other languages get quotation
 * marks of their own. Each change is a step of its own: one undo, or the backspace key, brings back what was typed.
 * The box "typography" of the article switches it off. Nothing that was pasted or stood there before is touched.
 */
(() => {
  "use strict";

  const NARROW = "\u202F";
  const WIDE = "\u00A0";
  const FIELDS = ["headline", "standfirst", "figureAlt", "figureCaption", "searchTitle", "searchDescription",
    "shareTitle", "shareText", "changeNote", "notice"];
  // Addresses and code mean what their signs are.
  const VERBATIM = "pre, code, kbd, samp, var";

  // Opening and closing mark, and those of a quotation within a quotation.
  const MARKS = {
    fr: ["«" + NARROW, NARROW + "»", "“", "”"],
    ar: ["«", "»", "“", "”"],
    en: ["“", "”", "‘", "’"],
    pt: ["“", "”", "‘", "’"],
  };

  const form = document.getElementById("editor");
  const field = (name) => form.elements.namedItem(name);
  const wanted = () => field("typography").checked;
  const language = () => field("language").value;

  const count = (text, sign) => text.split(sign.trim()).length - 1;

  /** Whether something begins here: nothing stands before it, or a space, an opening sign, a dash, an apostrophe. */
  const begins = (before) => /(^|[\s(\[{«“‘’—–-])$/.test(before);

  function quotationMark(before, marks) {
    const [open, close, innerOpen, innerClose] = marks;
    const within = count(before, open) > count(before, close);
    // The inner closing mark may be an apostrophe too, so only the inner opening mark tells.
    const inner = before.lastIndexOf(innerOpen) > before.lastIndexOf(open)
      && before.indexOf(innerClose, before.lastIndexOf(innerOpen)) < 0;
    if (begins(before)) {
      return within ? innerOpen : open;
    }
    return inner ? innerClose : close;
  }

  /**
   * What the sign that was just typed becomes.
   *
   * @param before what stands in the paragraph before the cursor, the sign itself left out
   * @param sign that was typed
   * @return how many signs before the typed one go away with it, and what comes in their place; or null
   */
  function correct(before, sign, tongue) {
    const word = before.slice(before.search(/\S*$/));
    if (/^(https?|ftp|mailto)$|:\/\/|^www\.|@/.test(word)) {
      return null;
    }
    const spaces = /[ \u00A0\u202F]*$/.exec(before)[0].length;
    const said = before.slice(0, before.length - spaces);
    const marks = MARKS[tongue];
    const french = tongue === "fr";

    if (sign === '"' && marks) {
      const mark = quotationMark(before, marks);
      return { goes: mark[0] === NARROW ? spaces : 0, comes: mark };
    }
    if (sign === "'" && tongue !== "ar") {
      return { goes: 0, comes: tongue === "en" && begins(before) ? "‘" : "’" };
    }
    if (sign === "." && before.endsWith("..") && !before.endsWith("...")) {
      return { goes: 2, comes: "…" };
    }
    if (sign === "-" && before.endsWith("-") && !before.endsWith("--")) {
      return { goes: 1, comes: "–" };
    }
    if (sign === "-" && before.endsWith("–")) {
      return { goes: 1, comes: "—" };
    }
    if (!french) {
      return null;
    }
    if (sign === "«") {
      return { goes: 0, comes: "«" + NARROW };
    }
    if (sign === "»") {
      return { goes: spaces, comes: NARROW + "»" };
    }
    // The space behind an opening mark is there already.
    if (sign === " " && before.endsWith("«" + NARROW)) {
      return { goes: 0, comes: "" };
    }
    if (";!?".includes(sign) && said !== "" && !/[!?(\[«]$/.test(said) && !/&\w+$/.test(said)) {
      return { goes: spaces, comes: NARROW + sign };
    }
    // Without a space behind a figure it is an hour or a ratio.
    if (sign === ":" && said !== "" && !(spaces === 0 && /\d$/.test(said))) {
      return { goes: spaces, comes: WIDE + sign };
    }
    if ("%€".includes(sign) && /\d$/.test(said)) {
      return { goes: spaces, comes: WIDE + sign };
    }
    return null;
  }

  const isOneSign = (event) => event.inputType === "insertText" && !event.isComposing && event.data
    && event.data.length === 1 && wanted();

  /* --- plain fields --- */

  // The last change of a plain field: { target, at: where the cursor was left, typed, comes }.
  let last = null;
  // What is put there is heard as typed, and must not be corrected itself.
  let putting = false;

  function put(target, from, to, text) {
    putting = true;
    target.setSelectionRange(from, to);
    // Deprecated, and the only way that keeps the field's own undo.
    if (!document.execCommand(text ? "insertText" : "delete", false, text)) {
      target.setRangeText(text, from, to, "end");
      target.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    putting = false;
  }

  function typedInField(event) {
    const { target, data } = event;
    if (putting || !FIELDS.includes(target.name) || !isOneSign(event)) {
      return;
    }
    const at = target.selectionStart;
    const before = target.value.slice(0, at - 1).replace(/[^]*\n/, "");
    const change = correct(before, data, language());
    if (change && change.comes !== data) {
      const from = at - 1 - change.goes;
      const typed = target.value.slice(from, at);
      put(target, from, at, change.comes);
      last = { target, at: target.selectionStart, typed, comes: change.comes };
    }
  }

  form.addEventListener("input", typedInField);
  form.addEventListener("keydown", (event) => {
    const change = last;
    last = null;
    if (event.key === "Backspace" && change && change.target === event.target && change.comes
      && event.target.selectionStart === change.at && event.target.selectionEnd === change.at) {
      event.preventDefault();
      put(change.target, change.at - change.comes.length, change.at, change.typed);
    }
  });

  /* --- the writing surface --- */

  /**
   * Gives the no-break spaces back that the surface takes for fillers of its own: at every sign that is typed it makes
   * ordinary ones of all that stand between two words of the same piece of text. The one right before the cursor's sign
   * may be such a filler.
   */
  function keepSpaces(editor) {
    let before = null;
    const place = () => {
      const { startContainer: node, startOffset: at } = editor.selection.getRng();
      return { node, at, text: node.nodeType === Node.TEXT_NODE ? node.data : "" };
    };
    // Ahead of the surface's own listeners, and behind them.
    editor.on("input", () => { before = place() }, true);
    editor.on("input", () => {
      const now = place();
      if (now.node !== before.node || now.text.length !== before.text.length || now.text === before.text) {
        return;
      }
      const kept = [...Array(now.text.length).keys()].filter((index) => before.text[index] === WIDE && now.text[index] === " "
        && index !== before.at - 2);
      kept.forEach((index) => now.node.replaceData(index, 1, WIDE));
      editor.selection.setCursorLocation(now.node, now.at);
    });
  }

  function attend(editor) {
    let behind = null;

    keepSpaces(editor);
    editor.on("input", (event) => {
      const range = editor.selection.getRng();
      const node = range.startContainer;
      if (!isOneSign(event) || !range.collapsed || node.nodeType !== Node.TEXT_NODE
        || editor.dom.getParent(node, VERBATIM)) {
        return;
      }
      const block = editor.dom.getParent(node, editor.dom.isBlock) || editor.getBody();
      const upToHere = editor.dom.createRng();
      upToHere.setStart(block, 0);
      upToHere.setEnd(node, range.startOffset);
      // A surface writes a space at the end of a line as a no-break one, and puts marks of its own where words begin.
      const before = upToHere.toString().replace(/\uFEFF/g, "").slice(0, -1);
      const change = correct(before, event.data, language());
      const at = range.startOffset;
      if (!change || change.comes === event.data || at < change.goes + 1) {
        return;
      }
      const from = at - 1 - change.goes;
      const typed = node.data.slice(from, at);
      editor.undoManager.add();
      node.replaceData(from, typed.length, change.comes);
      editor.selection.setCursorLocation(node, from + change.comes.length);
      editor.undoManager.add();
      behind = { node, from, typed, comes: change.comes };
    });
    editor.on("keydown", (event) => {
      const change = behind;
      behind = null;
      const range = editor.selection.getRng();
      if (event.key === "Backspace" && change && change.comes && range.collapsed && range.startContainer === change.node
        && range.startOffset === change.from + change.comes.length) {
        event.preventDefault();
        change.node.replaceData(change.from, change.comes.length, change.typed);
        editor.selection.setCursorLocation(change.node, change.from + change.typed.length);
        editor.undoManager.add();
      }
    });
  }

  if (window.tinymce) {
    // Once it is there its own listeners are, too.
    window.tinymce.on("AddEditor", ({ editor }) => editor.on("init", () => attend(editor)));
  }
})();
