/**
 * The page each test file runs in. It wraps console.error before anything else loads: what the code under test wrote there fails the
 * test that made it write. A test that expects such a message replaces console.error itself.
 * (Errors nobody caught and rejections nobody handled fail a test by mocha's own doing.)
 */
export function testPage(testFramework: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>dvc-widgets tests</title>
    <link rel="icon" href="data:,">
  </head>
  <body>
    <script>
      const messages = [];
      const { error } = console;
      console.error = (...values) => {
        messages.push(values.map((value) => (value instanceof Error ? value.stack : String(value))).join(' '));
        error.apply(console, values);
      };
    </script>
    <script type="module" src="${testFramework}"></script>
    <script type="module">
      const check = () => {
        const written = messages.splice(0);
        if (written.length > 0) throw new Error('console.error was called:\\n' + written.join('\\n'));
      };
      // Not a hook after each test: one that throws ends the whole file.
      const { Test } = mocha.constructor;
      const { run } = Test.prototype;
      Test.prototype.run = function (done) {
        run.call(this, (failure) => {
          try {
            if (!failure) check();
            messages.length = 0;
            done(failure);
          } catch (error) {
            done(error);
          }
        });
      };
      mocha.suite.afterAll('nothing on console.error after the tests', async () => {
        await new Promise((later) => setTimeout(later, 20)); // what the last test left behind may still fail
        check();
      });
    </script>
  </body>
</html>`;
}
