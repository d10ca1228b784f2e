// The camera of the page that verifies a visa: the seal's picture is sent as an uploaded one would be, and the address of
// verification in the other code fills in the number. The portal judges; without this file the same is chosen as a picture.

import { offerCamera } from "./offline/camera.js";

const page = document.getElementById("live-camera").dataset;
const SETTINGS = { formats: ["DataMatrix", "QRCode"], tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: 4 };

// The decoder is fetched by whoever opens the camera, and by nobody else.
let decoder = null;

function fetched() {
  decoder ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = page.decoderScript;
    script.addEventListener("load", () => {
      const module = globalThis.ZXingWASM;
      module.prepareZXingModule({ overrides: { locateFile: () => page.decoder } });
      resolve(module);
    });
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return decoder;
}

async function look(pixels) {
  const codes = (await (await fetched()).readBarcodes(pixels, SETTINGS)).filter((code) => code.isValid);
  if (codes.some((code) => code.format === "DataMatrix")) return () => send(pixels);
  const address = codes.map((code) => addressIn(code.text)).find(Boolean);
  return address && (() => window.location.assign(address));
}

// Of this portal, and a verification: a code may hold any address.
function addressIn(text) {
  try {
    const url = new URL(text);
    return url.origin === window.location.origin && /^\/verify\/[A-Z0-9]+$/.test(url.pathname) ? url.pathname : null;
  } catch {
    return null;
  }
}

async function send(pixels) {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext("2d").putImageData(pixels, 0, 0);
  const picture = new File([await canvas.convertToBlob({ type: "image/png" })], "seal.png", { type: "image/png" });
  const chosen = new DataTransfer();
  chosen.items.add(picture);
  const field = document.getElementById("file");
  field.files = chosen.files;
  field.form.requestSubmit();
}

offerCamera(look);
