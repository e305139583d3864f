/** In a story's play function: waits for something to be drawn; undefined when it is not. */
export async function drawn<Found>(look: () => Found | null | undefined | false): Promise<Found | undefined> {
  for (let frames = 0; frames < 240; frames += 1) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}
