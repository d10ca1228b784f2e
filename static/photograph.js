// The photograph, cut and turned where it is seen: by dragging, by the keyboard and by the same buttons that work without this file. What
// comes of it is numbers, which the server cuts by and checks again.
(() => {
  "use strict";
  const form = document.querySelector("form[data-uncut]");
  if (!form) return;

  // As the server has it: 35 by 45 millimetres at 300 dots an inch.
  const WIDTH = 413;
  const HEIGHT = 531;
  const { elements } = form;
  const canvas = form.querySelector("canvas");
  const paper = canvas.getContext("2d");
  const says = form.querySelector("[role=status]");
  const saves = form.querySelector("[data-saves]");
  const picture = new Image();
  const size = { width: Number(form.dataset.width), height: Number(form.dataset.height) };
  const cut = Object.fromEntries(["turn", "x", "y", "height"].map((name) => [name, Number(elements.namedItem(name).value)]));

  const turned = (turn) => (turn % 2 ? { width: size.height, height: size.width } : size);
  const widthOf = (height) => Math.floor((height * WIDTH) / HEIGHT);
  const within = (least, value, most) => Math.min(Math.max(least, value), most);
  const highest = ({ width, height }) => Math.min(height, Math.floor((width * HEIGHT) / WIDTH));

  const settle = () => {
    const { width, height } = turned(cut.turn);
    cut.height = Math.round(within(HEIGHT, cut.height, highest({ width, height })));
    cut.x = Math.round(within(0, cut.x, width - widthOf(cut.height)));
    cut.y = Math.round(within(0, cut.y, height - cut.height));
  };

  // The uncut picture lies so that its part fills the canvas.
  const draw = () => {
    const { width, height } = turned(cut.turn);
    const scale = canvas.height / cut.height;
    paper.setTransform(scale, 0, 0, scale, -cut.x * scale, -cut.y * scale);
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, width, height);
    if (cut.turn === 1) paper.translate(width, 0);
    if (cut.turn === 2) paper.translate(width, height);
    if (cut.turn === 3) paper.translate(0, height);
    paper.rotate((cut.turn * Math.PI) / 2);
    paper.drawImage(picture, 0, 0, size.width, size.height);
    guide();
  };

  // Where the head belongs: from the crown at 8 hundredths of the height to the chin at 80. Dark on light, to be seen on both.
  const guide = () => {
    paper.setTransform(1, 0, 0, 1, 0, 0);
    for (const [colour, width] of [["#fff", 5], ["#0b5f86", 2]]) {
      Object.assign(paper, { strokeStyle: colour, lineWidth: width });
      paper.setLineDash([12, 8]);
      paper.beginPath();
      paper.ellipse(WIDTH / 2, HEIGHT * 0.44, HEIGHT * 0.27, HEIGHT * 0.36, 0, 0, 2 * Math.PI);
      paper.stroke();
    }
  };

  const change = (by) => {
    by();
    settle();
    draw();
    for (const [name, value] of Object.entries(cut)) elements.namedItem(name).value = value;
    saves.hidden = false;
    if (says.textContent !== says.dataset.says) says.textContent = says.dataset.says;
  };

  // About its middle.
  const grow = (height) => {
    const was = { width: widthOf(cut.height), height: cut.height };
    cut.height = within(HEIGHT, height, highest(turned(cut.turn)));
    cut.x += (was.width - widthOf(cut.height)) / 2;
    cut.y += (was.height - cut.height) / 2;
  };
  const turn = (quarters) => {
    const other = turned(cut.turn + 1);
    if (other.width < WIDTH || other.height < HEIGHT) return;
    grow(Math.min(cut.height, highest(other)));
    for (let done = 0; done < quarters; done += 1) {
      const { height } = turned(cut.turn);
      const across = cut.x + widthOf(cut.height) / 2;
      const down = cut.y + cut.height / 2;
      cut.turn = (cut.turn + 1) % 4;
      cut.x = height - down - widthOf(cut.height) / 2;
      cut.y = across - cut.height / 2;
    }
  };
  const step = () => cut.height / 20;
  const moves = {
    larger: () => grow((cut.height * 10) / 11),
    smaller: () => grow((cut.height * 11) / 10),
    left: () => { cut.x += step(); },
    right: () => { cut.x -= step(); },
    up: () => { cut.y += step(); },
    down: () => { cut.y -= step(); },
    "turn-left": () => turn(3),
    "turn-right": () => turn(1),
  };
  const keys = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", "+": "larger", "=": "larger", "-": "smaller", "−": "smaller" };

  const begin = () => {
    settle();
    draw();
    form.querySelector("[data-shown]").hidden = false;
    for (const button of form.querySelectorAll("button[name=move]")) {
      const move = moves[button.value];
      if (!move) continue;
      button.addEventListener("click", (event) => {
        event.preventDefault();
        change(move);
      });
    }
    canvas.addEventListener("keydown", (event) => {
      const move = event.ctrlKey || event.metaKey || event.altKey ? null : moves[keys[event.key]];
      if (!move) return;
      event.preventDefault();
      change(move);
    });
    drag();
  };

  // One finger or the mouse moves the picture, two make it larger and smaller.
  const drag = () => {
    const fingers = new Map();
    const apart = () => {
      const [one, other] = [...fingers.values()];
      return Math.hypot(one.x - other.x, one.y - other.y);
    };
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    });
    canvas.addEventListener("pointermove", (event) => {
      const was = fingers.get(event.pointerId);
      if (!was) return;
      const before = fingers.size === 2 ? apart() : 0;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const scale = cut.height / canvas.getBoundingClientRect().height;
      change(() => {
        if (fingers.size === 2) {
          grow(before / Math.max(apart(), 1));
        } else {
          cut.x -= (event.clientX - was.x) * scale;
          cut.y -= (event.clientY - was.y) * scale;
        }
      });
    });
    for (const name of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(name, (event) => fingers.delete(event.pointerId));
    }
  };

  // Where the picture does not come, the buttons go on as they do without a script.
  picture.addEventListener("load", begin);
  picture.src = form.dataset.uncut;
})();
