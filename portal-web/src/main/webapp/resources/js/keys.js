/*
 * The keys of the writing surface beyond those that every editor has, and the sheet that lists them all. Loaded before
 * editor.js, which makes the surface and its commands.
 */
(() => {
  "use strict";

  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const COMMANDS = { q: "PiaQuote", p: "PiaFigure", t: "PiaTable", l: "InsertHorizontalRule", c: "PiaCode" };
  // Of the surface's own: headings and blocks that the vocabulary of docs/vocabulary.md has not.
  const MEANINGLESS = ["1", "5", "6", "8", "9"];
  let sheet = null;

  function make() {
    const dialog = document.getElementById("keys-template").content.cloneNode(true).firstElementChild;
    if (mac) {
      for (const key of dialog.querySelectorAll("[data-mac]")) {
        key.textContent = key.dataset.mac;
      }
    }
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.dataset.act === "close") {
        dialog.close();
      }
    });
    document.body.append(dialog);
    return dialog;
  }

  /** @param editor in which one goes on afterwards, if one was there. */
  function show(editor) {
    sheet = sheet || make();
    if (!sheet.open) {
      if (editor) {
        sheet.addEventListener("close", () => editor.focus(), { once: true });
      }
      sheet.showModal();
    }
  }

  function save() {
    const form = document.getElementById("editor");
    if (form.dataset.writable === "true") {
      form.querySelector("button[value=save]").click();
    }
  }

  const asksForSheet = (event) => (event.ctrlKey || event.metaKey) && (event.key === "/" || event.code === "Slash");

  document.addEventListener("keydown", (event) => {
    if (asksForSheet(event)) {
      event.preventDefault();
      show();
    } else if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  });

  function attend(editor) {
    editor.ui.registry.addButton("piakeys", {
      icon: "help", tooltip: document.getElementById("editor-words").dataset.keys, onAction: () => show(editor),
    });
    editor.on("init", () => {
      MEANINGLESS.forEach((key) => editor.shortcuts.remove("access+" + key));
      editor.addShortcut("meta+s", "", save);
      for (const [key, command] of Object.entries(COMMANDS)) {
        editor.addShortcut("access+" + key, "", command);
      }
    });
    editor.on("keydown", (event) => {
      if (asksForSheet(event)) {
        event.preventDefault();
        show(editor);
      }
    });
  }

  if (window.tinymce) {
    window.tinymce.on("AddEditor", ({ editor }) => attend(editor));
  }
})();
