// Footnotes: what a reference leads to pops up beside it, while the pointer rests on it or after a
// click; from there a link leads on to the note itself.

lectern.footnotes = (() => {
    const untilOpenMs = 180;
    const untilClosedMs = 280;
    const longestReference = 8;
    let goLabel = '';
    let shown = null; // { link, box, pinned }
    let under = null; // the reference or the box that the pointer is on

    function targetOf(link) {
        try {
            return document.getElementById(decodeURIComponent(link.hash.slice(1)));
        } catch {
            return null;
        }
    }

    const follows = (one, other) =>
        (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

    // Markdown's [^1], hexo-reference, Word's _ftn1, or any raised link to something further down.
    function isReference(link) {
        const looksSo = link.closest('sup') || link.querySelector('sup')
            || /^#a-_?(fn|ftn|note|footnote|cite)/i.test(link.hash);
        if (!looksSo || link.textContent.trim().length > longestReference)
            return false;
        const target = targetOf(link);
        return target !== null && follows(link, target);
    }

    const referenceAt = (node) => {
        const link = node.closest?.('.lectern-body a[href^="#"]');
        return link && isReference(link) ? link : null;
    };

    // The note without the links back, and without what the page is searched and counted by.
    function noteOf(link) {
        const target = targetOf(link);
        const block = target.closest('li, dd, p, td') || target.parentElement;
        if (block.contains(link))
            return null;
        const note = document.createElement('div');
        note.append(...block.cloneNode(true).childNodes);
        for (const back of note.querySelectorAll('a[href^="#"]')) {
            const to = targetOf(back);
            if (!to || follows(to, target))
                back.remove();
        }
        for (const element of note.querySelectorAll('*')) {
            element.removeAttribute('id');
            element.removeAttribute('class');
        }
        return note.textContent.trim() || note.querySelector('img') ? note : null;
    }

    function place(box, link) {
        const at = link.getBoundingClientRect();
        const width = box.offsetWidth;
        const left = Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 28);
        const below = at.bottom + 8;
        const fits = below + box.offsetHeight < innerHeight - 8 || at.top < box.offsetHeight + 16;
        box.style.left = `${Math.max(left, 12)}px`;
        box.style.top = `${scrollY + (fits ? below : at.top - box.offsetHeight - 8)}px`;
    }

    function show(link, pinned) {
        if (shown && shown.link === link) {
            shown.pinned = shown.pinned || pinned;
            return;
        }
        close();
        const note = noteOf(link);
        if (!note)
            return;
        const box = document.createElement('aside');
        box.className = 'lectern-footnote';
        box.tabIndex = -1;
        box.setAttribute('role', 'note');
        box.lang = document.documentElement.lang;
        const go = document.createElement('a');
        go.className = 'lectern-footnote-go';
        go.href = link.getAttribute('href');
        go.textContent = goLabel;
        box.append(note, go);
        document.documentElement.append(box);
        place(box, link);
        shown = { link, box, pinned };
        lectern.send('footnote', true);
    }

    function close() {
        if (!shown)
            return;
        const hadFocus = shown.box.contains(document.activeElement);
        shown.box.remove();
        if (hadFocus)
            shown.link.focus({ preventScroll: true });
        shown = null;
        lectern.send('footnote', false);
    }

    function pointerOn(event) {
        const on = event.target.closest?.('.lectern-footnote') || referenceAt(event.target);
        if (on === under)
            return;
        under = on;
        if (on && !on.classList.contains('lectern-footnote'))
            lectern.later(untilOpenMs, () => show(on, false), () => under !== on);
        if (!on && shown && !shown.pinned)
            lectern.later(untilClosedMs, close, () => under !== null || !shown || shown.pinned);
    }

    // Before the page's own listeners: a reference opens its note instead of jumping.
    function clicked(event) {
        const link = referenceAt(event.target);
        if (link && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault();
            const closes = shown && shown.link === link && shown.pinned;
            if (closes)
                return close();
            show(link, true);
            shown?.box.focus({ preventScroll: true });
        } else if (shown && (!shown.box.contains(event.target) || event.target.closest('a'))) {
            // The link in the box is followed first.
            lectern.later(0, close);
        }
    }

    document.addEventListener('mouseover', pointerOn);
    document.addEventListener('click', clicked, true);
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape')
            close();
    });
    addEventListener('resize', close);

    return { close, setLabel: (label) => { goLabel = label; } };
})();
