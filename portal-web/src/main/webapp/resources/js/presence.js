/* Tells the newsroom every few seconds that somebody writes in this article, and tells whoever writes of the others. */
(() => {
  "use strict";

  const place = document.getElementById("presence");
  if (!place) {
    return;
  }
  const every = 15000;
  const sheet = document.getElementById("sheet");
  let known = "";
  let { heard } = place.dataset;

  function say(act) {
    return fetch(place.dataset.at, {
      method: "POST",
      body: new URLSearchParams({ act }),
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
  }

  function copyOf(id) {
    return document.getElementById(id).content.cloneNode(true);
  }

  function others(company) {
    const notice = copyOf("presence-others");
    const list = notice.querySelector("[data-others]");
    const words = notice.querySelector("[data-since]").dataset;
    for (const each of company.others) {
      const line = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = each.name || words.departed;
      line.append(name, ` ${words.since} ${each.since}`);
      list.append(line);
    }
    return notice;
  }

  function taken(company) {
    const notice = copyOf("presence-taken");
    const taker = notice.querySelector("[data-taker]");
    taker.textContent = company.takenBy || taker.dataset.departed;
    return notice;
  }

  function show({ heard: at, ...company }) {
    heard = at;
    const now = JSON.stringify(company);
    if (now === known) {
      return;
    }
    known = now;
    place.replaceChildren();
    if (company.takenBy !== null) {
      place.append(taken(company));
    } else if (company.others.length > 0) {
      place.append(others(company));
    }
    // Inert, not disabled: what stands in the fields is still sent with the form, and nothing typed is lost.
    const shut = company.takenBy !== null;
    sheet.inert = shut;
    for (const button of document.querySelectorAll(".action-bar button[name=action]:not([value=preview], [value=review])")) {
      button.disabled = shut;
    }
  }

  async function sign() {
    try {
      const answer = await say("sign");
      if (answer.ok) {
        show(await answer.json());
      }
    } catch {
      // Without a network nobody is heard; the next sign tells.
    }
  }

  sign();
  setInterval(sign, every);
  addEventListener("pagehide", () => navigator.sendBeacon(place.dataset.at, new URLSearchParams({ act: "leave", heard })));
})();
