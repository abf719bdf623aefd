// Steps from one search hit, or one of the author's highlights, to the next.

lectern.steps = (() => {
    const kinds = {
        hit: { selector: 'mark.lectern-hit', current: 'lectern-hit-current' },
        highlight: { selector: '.lectern-highlight[id]', current: 'lectern-highlight-current' },
    };

    const between = (one, other) => {
        const range = document.createRange();
        range.setStartAfter(one);
        range.setEndBefore(other);
        return range.toString();
    };

    // A hit that runs over several elements has a mark in each; it is one all the same.
    function groupsOf(kind) {
        const groups = [];
        let last = null;
        for (const mark of document.querySelectorAll(kind.selector)) {
            const goesOn = last && kind === kinds.hit && last.parentNode !== mark.parentNode
                && between(last, mark) === '';
            if (goesOn)
                groups[groups.length - 1].push(mark);
            else
                groups.push([mark]);
            last = mark;
        }
        return groups;
    }

    const currentOf = (kind, groups) =>
        groups.findIndex(([mark]) => mark.classList.contains(kind.current));

    function tell(name) {
        const groups = groupsOf(kinds[name]);
        const now = currentOf(kinds[name], groups);
        lectern.send(name, { now, count: groups.length, id: now < 0 ? '' : groups[now][0].id });
    }

    function makeCurrent(name, groups, next) {
        const kind = kinds[name];
        const now = currentOf(kind, groups);
        if (now >= 0)
            groups[now].forEach((mark) => mark.classList.remove(kind.current));
        groups[next].forEach((mark) => mark.classList.add(kind.current));
        lectern.scrolling.show(groups[next][0]);
        tell(name);
    }

    // Step 0: to the first one, unless one has been stepped to.
    function stepAmong(name, step) {
        const groups = groupsOf(kinds[name]);
        const now = currentOf(kinds[name], groups);
        if (groups.length === 0 || (now >= 0 && step === 0))
            return tell(name);
        const next = now < 0 ? (step < 0 ? groups.length - 1 : 0)
                             : (now + step + groups.length) % groups.length;
        makeCurrent(name, groups, next);
    }

    function goTo(name, index) {
        const groups = groupsOf(kinds[name]);
        if (index < 0 || index >= groups.length)
            return;
        lectern.send('leaving', lectern.places.here());
        makeCurrent(name, groups, index);
        groups[index].forEach(lectern.scrolling.flash);
    }

    const toHit = (step) => stepAmong('hit', step);
    const toHighlight = (step) => stepAmong('highlight', step);
    const goToHighlight = (id) =>
        goTo('highlight', groupsOf(kinds.highlight).findIndex(([mark]) => mark.id === id));

    // The count of highlights in the header leads from one to the next.
    for (const link of document.querySelectorAll('.lectern-highlights a'))
        link.onclick = (event) => {
            event.preventDefault();
            toHighlight(1);
        };

    return { kinds, groupsOf, goTo, tell, toHit, toHighlight, goToHighlight };
})();
