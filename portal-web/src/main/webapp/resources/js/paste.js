/*
 * Brings what was copied from Word, Google Docs or a web page into the vocabulary of an article (docs/vocabulary.md):
 * what the other program says by styles becomes elements, what it says about itself goes. The server cleans whatever
 * it is handed in; this spares surprises, and knows of styles, which never arrive there.
 */
(() => {
  "use strict";

  const SILENT = "script, style, template, meta, link, base, title, xml, noscript, iframe, object, embed, svg, math, canvas, "
    + "nav, button, input, select, textarea, dialog, [hidden], [aria-hidden=true]";
  const BLOCKS = "p, h2, h3, h4, ul, ol, dl, blockquote, pre, hr, figure, table";
  const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;
  const OTHER_NAMES = { h1: "h2", h5: "h4", h6: "h4", strike: "s", tt: "code" };

  const each = (root, selector, work) => [...root.querySelectorAll(selector)].forEach(work);

  function unwrap(element) {
    element.replaceWith(...element.childNodes);
  }

  function rename(element, name) {
    const other = element.ownerDocument.createElement(name);
    other.append(...element.childNodes);
    for (const { name: attribute, value } of [...element.attributes]) {
      other.setAttribute(attribute, value);
    }
    element.replaceWith(other);
    return other;
  }

  function wrapInside(element, name) {
    const inner = element.ownerDocument.createElement(name);
    inner.append(...element.childNodes);
    element.append(inner);
  }

  /** What an element's style says of a property; the page's own policy keeps the browser from reading styles. */
  function style(element, property) {
    const line = (element.getAttribute("data-style") || "").split(";").find((each) => each.split(":")[0].trim().toLowerCase() === property);
    return line ? line.slice(line.indexOf(":") + 1).trim().toLowerCase() : "";
  }

  const said = (element) => element.textContent.replace(/[\s\u00a0]+/g, " ").trim();

  /** Comments, conditional ones among them, and everything that has no words for a reader. */
  function silence(body) {
    const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) {
      found.push(comments.currentNode);
    }
    found.forEach((comment) => comment.remove());
    each(body, SILENT, (element) => element.remove());
    each(body, "[data-style]", (element) => {
      if (style(element, "display") === "none" || style(element, "mso-hide") === "all" || style(element, "mso-element").startsWith("comment")) {
        element.remove();
      }
    });
    // Office's own elements: <o:p>, the smart tags <st1:place>, drawings.
    each(body, "*", (element) => {
      if (element.localName.startsWith("v:")) {
        element.remove();
      } else if (element.localName.includes(":")) {
        unwrap(element);
      }
    });
  }

  /* --- lists of Word: paragraphs that say in a style that they are items --- */

  const levelOf = (element) => Number((/\blevel(\d)/.exec(style(element, "mso-list")) || [])[1] || 0);

  const markers = (paragraph) => [...paragraph.querySelectorAll("[data-style]")].filter((element) => style(element, "mso-list") === "ignore");

  function lists(body) {
    let open = [];
    for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
      const level = levelOf(paragraph);
      if (!level || /^h/i.test(paragraph.localName)) {
        markers(paragraph).forEach((marker) => marker.remove());
        open = [];
        continue;
      }
      const [marker] = markers(paragraph);
      const sign = marker ? said(marker) : "";
      if (marker) {
        marker.remove();
      }
      if (open.length && !follows(paragraph, open[0])) {
        open = [];
      }
      const kind = /^\(?(\d+|[a-z]{1,3})[.)]/i.test(sign) ? "ol" : "ul";
      open.length = Math.min(open.length, level);
      while (open.length < level) {
        const list = body.ownerDocument.createElement(kind);
        const within = open[open.length - 1];
        if (within) {
          (within.lastElementChild || within.appendChild(body.ownerDocument.createElement("li"))).append(list);
        } else {
          paragraph.before(list);
        }
        open.push(list);
      }
      const item = body.ownerDocument.createElement("li");
      item.append(...paragraph.childNodes);
      open[level - 1].append(item);
      paragraph.remove();
    }
  }

  /** Whether nothing but blanks stands between a list and a paragraph. */
  function follows(paragraph, list) {
    let before = paragraph.previousSibling;
    while (before && before.nodeType === Node.TEXT_NODE && !before.data.trim()) {
      before = before.previousSibling;
    }
    return before === list;
  }

  /* --- styles that say what elements should --- */

  const EMPHASES = [
    ["strong", (element) => /^(bold|bolder|[6-9]00)$/.test(style(element, "font-weight"))],
    ["em", (element) => /^(italic|oblique)/.test(style(element, "font-style"))],
    ["s", (element) => /line-through/.test(style(element, "text-decoration"))],
    ["sup", (element) => style(element, "vertical-align") === "super"],
    ["sub", (element) => style(element, "vertical-align") === "sub"],
  ];

  function emphases(body) {
    each(body, "b, strong, i, em", (element) => {
      // Google's documents wrap everything in a bold that is not bold.
      const property = /^(b|strong)$/.test(element.localName) ? "font-weight" : "font-style";
      if (/^(normal|400)$/.test(style(element, property))) {
        unwrap(element);
      }
    });
    each(body, "span, font", (element) => {
      if (said(element) && !element.closest("h1, h2, h3, h4, h5, h6")) {
        EMPHASES.filter(([name, says]) => says(element) && !element.closest(name)).forEach(([name]) => wrapInside(element, name));
      }
      unwrap(element);
    });
    each(body, "h1, h2, h3, h4, h5, h6", (heading) => each(heading, "b, strong, u", unwrap));
  }

  function names(body) {
    each(body, "p[class*=MsoTitle]", (element) => rename(element, "h2"));
    each(body, "p[class*=MsoSubtitle]", (element) => rename(element, "h3"));
    each(body, "p[class*=Quote]", (element) => {
      const quote = body.ownerDocument.createElement("blockquote");
      element.before(quote);
      quote.append(element);
    });
    each(body, Object.keys(OTHER_NAMES).join(), (element) => rename(element, OTHER_NAMES[element.localName]));
  }

  /* --- tables: the words beside one are its caption, a first row in bold is its header --- */

  function tables(body) {
    each(body, "table", (table) => {
      each(table, "colgroup, col", (element) => element.remove());
      each(table, "td, th", (cell) => {
        each(cell, "p", (paragraph) => {
          if (cell.querySelectorAll("p").length === 1) {
            unwrap(paragraph);
          }
        });
      });
      const caption = [table.previousElementSibling, table.nextElementSibling].find((near) => near && /MsoCaption/.test(near.className));
      if (caption && !table.caption) {
        table.createCaption().append(...caption.childNodes);
        caption.remove();
      }
      const first = table.rows[0];
      const bare = (words) => words.replace(/[\s\u00a0]/g, "");
      const bold = (cell) => said(cell) && bare([...cell.querySelectorAll("b, strong")].map(said).join("")) === bare(said(cell));
      if (first && table.rows.length > 1 && ([...first.cells].every(bold) || first.parentNode.localName === "thead")) {
        [...first.cells].filter((cell) => cell.localName === "td").forEach((cell) => rename(cell, "th"));
        [...first.cells].forEach((cell) => each(cell, "b, strong", unwrap));
        table.createTHead().append(first);
      }
    });
  }

  /* --- links and pictures --- */

  /** The address that a link means: not the counter in front of it, nor what it tells about whoever copied it. */
  function address(link) {
    const written = link.getAttribute("href") || "";
    if (!/^https?:/i.test(written)) {
      return /^mailto:/i.test(written) ? written : "";
    }
    let url;
    try {
      url = new URL(written);
      if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url") {
        url = new URL(url.searchParams.get("q") || url.searchParams.get("url"));
      }
    } catch (unreadable) {
      return "";
    }
    [...url.searchParams.keys()].filter((key) => TRACKING.test(key)).forEach((key) => url.searchParams.delete(key));
    return url.href;
  }

  function links(body) {
    each(body, "a", (link) => {
      const target = address(link);
      if (target) {
        link.setAttribute("href", target);
      } else {
        unwrap(link);
      }
    });
    each(body, "img", (image) => {
      const source = image.getAttribute("src") || "";
      const words = (image.getAttribute("alt") || "").trim();
      if (source.startsWith("/media/")) {
        return;
      }
      if (/^https?:/i.test(source) && words && !image.closest("a")) {
        const link = body.ownerDocument.createElement("a");
        link.href = source;
        link.textContent = words;
        image.replaceWith(link);
      } else {
        image.replaceWith(words);
      }
    });
    each(body, "figure", (figure) => {
      if (!figure.querySelector("img")) {
        each(figure, "figcaption", (caption) => rename(caption, "p"));
        unwrap(figure);
      }
    });
  }

  /* --- what is left --- */

  function soup(body) {
    each(body, "div, section, article, main, aside, header, footer, address, center, form, fieldset, details, summary, label", (element) => {
      if (element.localName === "footer" && element.closest("blockquote")) {
        return;
      }
      if (element.querySelector(BLOCKS + ", div, section") || element.closest("p, li, td, th, h2, h3, h4")) {
        unwrap(element);
      } else {
        rename(element, "p");
      }
    });
    each(body, "li > p:only-child", unwrap);
    each(body, "br", (line) => {
      if (line.parentNode === body) {
        line.remove();
      }
    });
  }

  function attributes(body) {
    const kept = new Set(["href", "src", "srcset", "sizes", "alt", "width", "height", "colspan", "rowspan", "scope", "start", "datetime"]);
    each(body, "*", (element) => {
      for (const { name, value } of [...element.attributes]) {
        const says = name === "dir" ? value === "rtl" : kept.has(name) && !(/span$/.test(name) && value === "1");
        if (!says && !(name === "class" && value === "credit") || /^(width|height)$/.test(name) && element.localName !== "img") {
          element.removeAttribute(name);
        }
      }
    });
  }

  function spaces(body) {
    const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      found.push(texts.currentNode);
    }
    for (const text of found.filter((node) => !node.parentElement.closest("pre, code"))) {
      // Word sets gaps with rows of spaces that do not break; a lone one is French.
      text.data = text.data.replace(/[ \t\r\n]+/g, " ").replace(/[ \u00a0]{2,}/g, " ").replace(/\u00ad/g, "");
    }
    each(body, "p, h2, h3, h4, li, blockquote, strong, em, s, sup, sub, a", (element) => {
      if (!said(element) && !element.querySelector("img, table")) {
        element.replaceWith(/^(strong|em|s|sup|sub|a)$/.test(element.localName) ? " " : "");
      }
    });
  }

  /** A piece of another program's HTML as an article has it. */
  window.piaPaste = (html) => {
    const whole = html.replace(/^[^]*<!--\s*StartFragment\s*-->/i, "").replace(/<!--\s*EndFragment\s*-->[^]*$/i, "");
    // A page that allows no script in attributes complains of every one that it only parses.
    const tame = whole.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, " data-$1"));
    const { body } = new DOMParser().parseFromString(tame, "text/html");
    [silence, lists, names, emphases, tables, links, soup, spaces, attributes].forEach((step) => step(body));
    return body.innerHTML.trim();
  };
})();
