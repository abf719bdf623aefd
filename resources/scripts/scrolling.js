// Who wants to know that the page was scrolled, and who moved it last.

lectern.scrolling = (() => {
    const pauseMs = 60;
    const followers = [];
    let waits = false;
    let again = false;
    let onHand = () => {};

    // At once, then at most once in a while; the last one is never left out.
    function tell() {
        again = waits;
        if (waits)
            return;
        waits = true;
        lectern.later(pauseMs, () => {
            waits = false;
            if (again)
                tell();
        });
        for (const follower of followers)
            follower();
    }

    addEventListener('scroll', tell, { passive: true });
    for (const act of ['wheel', 'touchstart', 'mousedown', 'keydown'])
        addEventListener(act, () => onHand(), { capture: true, passive: true });

    function follow(follower) {
        followers.push(follower);
    }

    // `end` is called once: when a person, or a function that moves the page for them, takes over.
    function holdUntilMoved(end) {
        onHand = () => {
            onHand = () => {};
            end();
        };
    }

    // Brings an element into sight, out of whatever is folded around it.
    function show(element, block = 'center') {
        onHand();
        for (let box = element.closest('details'); box; box = box.parentElement.closest('details'))
            box.open = true;
        element.scrollIntoView({ block, inline: 'nearest' });
        followers.forEach((follower) => follower()); // whoever leaves now has been here
    }

    function flash(element) {
        element.classList.remove('lectern-flash');
        void element.offsetWidth; // so that the same passage flashes again
        element.classList.add('lectern-flash');
        element.addEventListener('animationend', () => element.classList.remove('lectern-flash'),
                                 { once: true });
    }

    return { follow, tell, holdUntilMoved, moved: () => onHand(), show, flash };
})();
