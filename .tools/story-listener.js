// Runs in a story's page before anything else of it, as plain text: keeps what Storybook says on its channel when a story has run,
// small enough to be sent out.
{
  const names = ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing', 'unhandledErrorsWhilePlaying'];

  const shortViolation = ({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, target }) => ({ html: html.slice(0, 200), target })),
  });

  const shortEvent = (name, payload) => ({
    name,
    status: payload?.status,
    message: payload?.stack ?? payload?.message ?? payload?.description,
    violations: payload?.reporters?.flatMap(({ result }) => result?.violations ?? []).map(shortViolation) ?? [],
  });

  window.storyEvents = [];
  const waiting = setInterval(() => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(waiting);
    for (const name of names) channel.on(name, (payload) => window.storyEvents.push(shortEvent(name, payload)));
  }, 1);
}

// A story in the middle of sending would ask before it is left, and nobody is there to answer.
addEventListener('beforeunload', (event) => event.stopImmediatePropagation());

// What a tab notes of a submission on its way is of no concern to the story that is shown in it next.
try {
  sessionStorage.clear();
} catch {
  // about:blank has none.
}
