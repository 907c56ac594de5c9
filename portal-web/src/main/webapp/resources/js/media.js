/* The library of pictures: sends many files one by one with their progress, takes what is dropped or pasted, and sets
   the focus of a picture by a click. Without it the same forms work as they are. */
(() => {
  "use strict";

  /* --- bringing pictures in --- */

  const form = document.getElementById("upload");
  const input = form && form.querySelector("input[type=file]");
  const list = document.getElementById("progress");
  if (form && input && list && window.FormData && window.XMLHttpRequest) {
    uploads();
  }

  function uploads() {
    const words = list.dataset;
    const limit = Number(input.dataset.maxBytes);
    const waiting = [];
    let running = false;
    let taken = [];

    const hint = document.createElement("p");
    hint.className = "upload__drop";
    hint.textContent = words.drop;
    form.querySelector(".form__acts").before(hint);

    form.addEventListener("submit", (event) => {
      if (input.files.length) {
        event.preventDefault();
        add([...input.files]);
        input.value = "";
      }
    });
    for (const name of ["dragenter", "dragover"]) {
      form.addEventListener(name, (event) => {
        if ([...event.dataTransfer.types].includes("Files")) {
          event.preventDefault();
          form.classList.add("upload--over");
        }
      });
    }
    for (const name of ["dragleave", "drop"]) {
      form.addEventListener(name, () => form.classList.remove("upload--over"));
    }
    form.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length) {
        event.preventDefault();
        add([...event.dataTransfer.files]);
      }
    });
    document.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
      if (files.length) {
        event.preventDefault();
        add(files);
      }
    });

    function add(files) {
      list.hidden = false;
      for (const file of files) {
        const line = item(file);
        if (file.size > limit) {
          finish(line, false, words.tooLarge);
        } else {
          waiting.push({ file, line });
        }
      }
      next();
    }

    function item(file) {
      const line = document.createElement("li");
      line.className = "upload__item";
      const name = document.createElement("bdi");
      name.textContent = file.name;
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      bar.setAttribute("aria-label", file.name);
      const state = document.createElement("span");
      state.className = "upload__state";
      state.textContent = words.waiting;
      line.append(name, bar, state);
      list.append(line);
      return line;
    }

    function say(line, sentence) {
      line.querySelector(".upload__state").textContent = sentence;
    }

    function finish(line, good, sentence, address) {
      line.classList.add(good ? "upload__item--taken" : "upload__item--refused");
      line.querySelector("progress").remove();
      say(line, address ? "" : sentence);
      if (address) {
        const link = document.createElement("a");
        link.href = address;
        link.textContent = sentence;
        line.querySelector(".upload__state").append(link);
      }
    }

    function next() {
      if (running || !waiting.length) {
        if (!running && taken.length) {
          offer();
        }
        return;
      }
      running = true;
      const { file, line } = waiting.shift();
      const sent = new FormData(form, form.querySelector("[type=submit]"));
      sent.delete(input.name);
      sent.append(input.name, file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) {
          line.querySelector("progress").value = event.loaded / event.total;
        }
        say(line, event.loaded < event.total ? words.sending : words.working);
      });
      request.addEventListener("loadend", () => {
        running = false;
        answer(line, request);
        next();
      });
      request.send(sent);
    }

    /** The page that a browser without script would show says what became of the file. */
    function answer(line, request) {
      const made = /[?&]new=([0-9]+)/.exec(request.responseURL || "");
      if (request.status === 200 && made) {
        taken.push(made[1]);
        finish(line, true, words.taken, "/newsroom/media/" + made[1]);
        return;
      }
      const page = new DOMParser().parseFromString(request.responseText || "", "text/html");
      const why = page.querySelector(".upload__refused, .field__error:not(:empty)");
      finish(line, false, why ? why.textContent : words.failed);
    }

    /** What was taken in stands at the head of the list; the words typed meanwhile are not thrown away unasked. */
    function offer() {
      let line = list.querySelector(".upload__show");
      if (!line) {
        line = document.createElement("li");
        line.className = "upload__show";
        list.append(line);
      }
      const link = document.createElement("a");
      link.className = "button button--small";
      link.href = "/newsroom/media?new=" + taken.slice(0, 40).join("-");
      link.textContent = words.show;
      line.replaceChildren(link);
      list.append(line);
    }
  }

  /* --- what every cut shows --- */

  const focus = document.getElementById("focus");
  const across = document.getElementById("focusX");
  const down = document.getElementById("focusY");
  if (focus && across && down) {
    const image = focus.querySelector("img");
    const point = document.createElement("span");
    point.className = "focus__point";
    focus.classList.add("focus--live");
    focus.append(point);
    const show = () => {
      point.style.left = across.value + "%";
      point.style.top = down.value + "%";
    };
    image.addEventListener("click", (event) => {
      const box = image.getBoundingClientRect();
      const hundredths = (at, from, length) => Math.max(0, Math.min(100, Math.round((at - from) / length * 100)));
      across.value = hundredths(event.clientX, box.left, box.width);
      down.value = hundredths(event.clientY, box.top, box.height);
      show();
    });
    across.addEventListener("input", show);
    down.addEventListener("input", show);
    show();
  }
})();
