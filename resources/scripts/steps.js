// Steps from one search hit, or one of the author's highlights, to the next.

lectern.steps = (() => {
    const kinds = {
        hit: { selector: 'mark.lectern-hit', current: 'lectern-hit-current' },
        highlight: { selector: '.lectern-highlight[id]', current: 'lectern-highlight-current' },
    };
    let hits = null; // groups: they stay as the page came
    let arrivedAt = -1; // scrollY when toHitBeyond had gone to a hit

    const between = (one, other) => {
        const range = document.createRange();
        range.setStartAfter(one);
        range.setEndBefore(other);
        return range.toString();
    };

    // A hit that runs over several elements has a mark in each; it is one all the same.
    function readGroups(kind) {
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

    function groupsOf(kind) {
        if (kind !== kinds.hit)
            return readGroups(kind);
        hits = hits || readGroups(kind);
        return hits;
    }

    const currentOf = (kind, groups) =>
        groups.findIndex(([mark]) => mark.classList.contains(kind.current));

    function tell(name) {
        const groups = groupsOf(kinds[name]);
        const now = currentOf(kinds[name], groups);
        lectern.send(name, { now, count: groups.length, id: now < 0 ? '' : groups[now][0].id });
    }

    function mark(name, groups, next) {
        const kind = kinds[name];
        const now = currentOf(kind, groups);
        if (now >= 0)
            groups[now].forEach((each) => each.classList.remove(kind.current));
        groups[next].forEach((each) => each.classList.add(kind.current));
    }

    function makeCurrent(name, groups, next) {
        mark(name, groups, next);
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

    // Where a hit stands in the window; one that is folded away stands where that is.
    function placeOf([first]) {
        let seen = first;
        for (let box = first.parentElement; box; box = box.parentElement) {
            const isOpen = box.localName !== 'details' || box.open
                || box.querySelector(':scope > summary')?.contains(first);
            if (!isOpen)
                seen = box;
        }
        const { top, bottom } = seen.getBoundingClientRect();
        return { top, bottom, isFolded: seen !== first };
    }

    // To the nearest hit in that direction that is not in sight; false where there is none. Where
    // nobody has moved the page since the last step, it is never one that has been stepped over.
    function toHitBeyond(step) {
        const groups = groupsOf(kinds.hit);
        const now = currentOf(kinds.hit, groups);
        const stays = scrollY === arrivedAt;
        const isBeyond = (group, index) => {
            const { top, bottom, isFolded } = placeOf(group);
            const isAfter = (index - now) * step > 0;
            if (bottom <= top || ((stays || isFolded) && !isAfter))
                return false;
            if (isFolded)
                return step > 0 ? bottom > 0 : top < innerHeight;
            return step > 0 ? bottom > innerHeight : top < 0;
        };
        const next = step > 0 ? groups.findIndex(isBeyond) : groups.findLastIndex(isBeyond);
        if (next < 0)
            return false;
        makeCurrent('hit', groups, next);
        arrivedAt = scrollY;
        return true;
    }

    // The current hit is one that is in sight, as long as any is.
    function follow() {
        const groups = groupsOf(kinds.hit);
        const isInSight = (group) => {
            const { top, bottom, isFolded } = placeOf(group);
            return !isFolded && bottom > Math.max(top, 0) && top < innerHeight;
        };
        const now = currentOf(kinds.hit, groups);
        if (now >= 0 && isInSight(groups[now]))
            return;
        const seen = groups.findIndex(isInSight);
        if (seen < 0)
            return;
        mark('hit', groups, seen);
        tell('hit');
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
    lectern.scrolling.follow(follow);

    return { kinds, groupsOf, goTo, tell, toHit, toHitBeyond, toHighlight, goToHighlight };
})();
