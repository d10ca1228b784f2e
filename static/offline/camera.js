// A camera of the device: what it sees stands on the page, and every picture of it is looked at until one has what is sought.
// The page has the elements camera-offered, camera-refused, camera, viewfinder, camera-start and camera-stop.

const find = (id) => document.getElementById(id);

let stream = null;

// The pixels of a picture or of a film's present moment, on white.
export function drawn(source, width, height) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

// look is given each picture's pixels, and answers what is to be done once it has found something, or nothing.
export function offerCamera(look) {
  find("camera-start").addEventListener("click", () => start(look));
  find("camera-stop").addEventListener("click", stopCamera);
  window.addEventListener("pagehide", stopCamera);
  stopCamera();
}

export function stopCamera() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
  find("viewfinder").srcObject = null;
  find("camera").hidden = true;
  find("camera-offered").hidden = !navigator.mediaDevices?.getUserMedia;
}

async function start(look) {
  find("camera-refused").hidden = true;
  try {
    const wanted = { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } };
    stream = await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false });
  } catch {
    find("camera-refused").hidden = false;
    return;
  }
  const video = find("viewfinder");
  video.srcObject = stream;
  find("camera").hidden = false;
  find("camera-offered").hidden = true;
  find("camera-stop").focus();
  await video.play();
  await watch(video, stream, look);
}

async function watch(video, watched, look) {
  while (stream === watched) {
    await new Promise(requestAnimationFrame);
    if (video.videoWidth === 0) continue;
    const act = await look(drawn(video, video.videoWidth, video.videoHeight));
    if (act && stream === watched) {
      stopCamera();
      await act();
    }
  }
}
