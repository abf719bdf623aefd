// Which part of the article is being read, for the table of contents.

lectern.contents = (() => {
    let parts = []; // elements, in the order of the page
    let current = null;
    let chosen = null; // by a person; near the end it cannot come to the top

    // The last one that begins in the upper third; before all of them, the first one in sight.
    function partInSight() {
        const line = innerHeight / 3;
        const isBefore = parts.length > 0 && parts[0].getBoundingClientRect().top < innerHeight;
        let found = isBefore ? parts[0] : null;
        for (const part of parts) {
            if (part.getBoundingClientRect().top > line)
                break;
            found = part;
        }
        return found;
    }

    function look() {
        const found = chosen || partInSight();
        if (found === current)
            return;
        current = found;
        lectern.send('part', current ? current.id : '');
    }

    function follow(ids) {
        parts = ids.map((id) => document.getElementById(id)).filter((part) => part);
        current = null;
        look();
    }

    function goTo(id) {
        const part = document.getElementById(id);
        if (!part)
            return;
        lectern.send('leaving', lectern.places.here());
        lectern.scrolling.show(part, 'start');
        lectern.scrolling.flash(part);
        chosen = part;
        lectern.scrolling.holdUntilMoved(() => {
            chosen = null;
            look();
        });
        look();
    }

    lectern.scrolling.follow(look);
    return { follow, goTo };
})();
