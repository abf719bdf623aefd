// Between our scripts in a page and the desktop. They run in ApplicationWorld, which an article
// cannot reach; each file adds one object of functions to `lectern`, which ReaderPage::call calls.

const lectern = {
    // To ReaderPage::messageReceived. A console message is the one thing a script can send at a
    // moment of its own choosing: the answer of runJavaScript cannot wait for an animation frame,
    // and QWebChannel would need the page's network. Articles cannot send it: their scripts do not
    // run and they do not know the mark.
    send(name, value = null) {
        console.log(mark + JSON.stringify({ name, value, page: location.href }));
    },

    // A timer: setTimeout never calls where an article's scripts are switched off, animation frames
    // do. `cancelled` is asked each time.
    later(pauseMs, work, cancelled = () => false) {
        const due = performance.now() + pauseMs;
        const look = () => {
            if (cancelled())
                return;
            if (performance.now() < due)
                requestAnimationFrame(look);
            else
                work();
        };
        requestAnimationFrame(look);
    },
};
