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
