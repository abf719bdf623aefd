// A person's own highlights in the page. A place is told by counting the characters that are no
// white space (src/page/note_marks.h): [begin, end) by their numbers from the beginning of the body.

lectern.notes = (() => {
    const body = document.querySelector('.lectern-body');
    const outside = 'rt, rp, .lectern-card, .lectern-missing'; // in the page, but not in the plain text
    const noPlaceForMarks = 'table, thead, tbody, tfoot, tr, colgroup, ul, ol, dl, ruby';
    const isBlank = (unit) => unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11) || unit === 160;
    const isSecondHalf = (unit) => unit >= 0xdc00 && unit <= 0xdfff;
    const counts = (unit) => !isBlank(unit) && !isSecondHalf(unit);

    function textNodes() {
        const nodes = [];
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
            acceptNode: (node) =>
                node.nodeType === Node.TEXT_NODE ? NodeFilter.FILTER_ACCEPT
                    : node.matches(outside) ? NodeFilter.FILTER_REJECT
                        : NodeFilter.FILTER_SKIP,
        });
        while (walker.nextNode())
            nodes.push(walker.currentNode);
        return nodes;
    }

    function countIn(text, end = text.length) {
        let count = 0;
        for (let i = 0; i < end; ++i)
            count += counts(text.charCodeAt(i)) ? 1 : 0;
        return count;
    }

    // Selection to numbers

    function numberOf(container, offset) {
        const point = document.createRange();
        point.setStart(container, offset);
        let count = 0;
        for (const node of textNodes()) {
            if (node === container)
                return count + countIn(node.data, offset);
            if (point.comparePoint(node, 0) > 0)
                return count;
            count += countIn(node.data);
        }
        return count;
    }

    // What is selected within the article: numbers, the words without white space to make sure of
    // them, and where it stands in the window. False where nothing is: null reaches the desktop as the
    // answer of a page that is gone.
    function selection() {
        const selected = getSelection();
        if (selected.rangeCount === 0 || selected.isCollapsed)
            return false;
        const range = selected.getRangeAt(0);
        const begin = numberOf(range.startContainer, range.startOffset);
        const end = numberOf(range.endContainer, range.endOffset);
        if (begin >= end)
            return false;
        return { begin, end, text: wordsIn(begin, end), place: placeOf(range) };
    }

    function wordsIn(begin, end) {
        const longest = 70000; // longer ones are refused anyway
        let at = 0;
        let words = '';
        for (const { data } of textNodes()) {
            for (const character of data) {
                if (isBlank(character.charCodeAt(0)))
                    continue;
                if (at >= begin && at < end)
                    words += character;
                if (++at >= end || words.length > longest)
                    return words;
            }
        }
        return words;
    }

    function placeOf(rangeOrElement) {
        const { left, top, right, bottom } = rangeOrElement.getBoundingClientRect();
        return { left, top, right, bottom };
    }

    // Numbers to marks

    function markOf(note) {
        const mark = document.createElement('span');
        mark.className = 'lectern-note';
        mark.dataset.note = note.id;
        mark.dataset.colour = note.colour;
        if (note.hasNote)
            mark.dataset.hasNote = '';
        return mark;
    }

    // Where marks begin and end in a text node whose first counted character is number `first`.
    function cutsIn(text, first, notes) {
        const cuts = new Set([0, text.length]);
        const begins = new Set(notes.map((note) => note.begin));
        const ends = new Set(notes.map((note) => note.end));
        let number = first;
        for (let i = 0; i < text.length; ++i) {
            if (!counts(text.charCodeAt(i)))
                continue;
            if (begins.has(number))
                cuts.add(i);
            ++number;
            if (ends.has(number)) {
                const isPair = i + 1 < text.length && isSecondHalf(text.charCodeAt(i + 1));
                cuts.add(i + (isPair ? 2 : 1));
            }
        }
        return [...cuts].sort((a, b) => a - b);
    }

    function markNode(node, first, notes) {
        const text = node.data;
        const cuts = cutsIn(text, first, notes);
        const pieces = document.createDocumentFragment();
        let number = first;
        for (let i = 0; i + 1 < cuts.length; ++i) {
            const piece = text.slice(cuts[i], cuts[i + 1]);
            const next = number + countIn(piece);
            let inner = document.createTextNode(piece);
            // White space belongs to a mark where something follows that does.
            for (const note of notes.filter((one) => one.begin <= number && one.end >= next
                && (next > number || (one.begin < number && one.end > number))).reverse()) {
                const mark = markOf(note);
                mark.append(inner);
                inner = mark;
            }
            pieces.append(inner);
            number = next;
        }
        node.replaceWith(pieces);
    }

    function unmark() {
        const parents = new Set();
        for (const mark of document.querySelectorAll('.lectern-note')) {
            parents.add(mark.parentNode);
            mark.replaceWith(...mark.childNodes);
        }
        for (const parent of parents)
            parent.normalize();
    }

    // All own highlights, instead of those there were: [[id, begin, end, colour, hasNote], …].
    function show(list) {
        unmark();
        const notes = list
            .map(([id, begin, end, colour, hasNote]) => ({ id, begin, end, colour, hasNote }))
            .sort((a, b) => a.begin - b.begin || b.end - a.end);
        if (notes.length === 0)
            return;
        let next = 0;
        let open = [];
        let number = 0;
        for (const node of textNodes()) {
            const first = number;
            number += countIn(node.data);
            while (next < notes.length && notes[next].begin < number)
                open.push(notes[next++]);
            open = open.filter((note) => note.end > first);
            if (open.length > 0 && !(number === first && node.parentElement.matches(noPlaceForMarks)))
                markNode(node, first, open);
        }
        for (const { id } of notes)
            [...document.querySelectorAll(`.lectern-note[data-note="${id}"]`)].at(-1)?.classList.add('lectern-note-end');
    }

    // To the first element that a selector matches, which flashes. False: there is none.
    function goTo(selector) {
        const marks = [...document.querySelectorAll(selector)];
        if (marks.length === 0)
            return false;
        for (let box = marks[0].closest('details'); box; box = box.parentElement.closest('details'))
            box.open = true;
        marks[0].scrollIntoView({ block: 'center', inline: 'nearest' });
        for (const mark of marks) {
            mark.classList.remove('lectern-flash');
            void mark.offsetWidth; // begins the animation anew
            mark.classList.add('lectern-flash');
        }
        return true;
    }

    const goToNote = (id) => goTo(`.lectern-note[data-note="${Number(id)}"]`);
    const goToHighlight = (index) => goTo(`#lectern-highlight-${Number(index)}`);

    // Where an own highlight stands in the window; null where it is not in the page.
    function placeOfNote(id) {
        const mark = document.querySelector(`.lectern-note[data-note="${Number(id)}"]`);
        return mark ? placeOf(mark) : null;
    }

    const clearSelection = () => getSelection().removeAllRanges();

    // A selection by mouse is told when the button goes up, and a click on a highlight; then, when
    // the selection goes away or the page moves, that is told too.
    let told = false;
    let moves = false;
    function tell(name, value) {
        moves = true;
        lectern.send(name, value);
    }
    document.addEventListener('mouseup', (event) => {
        if (event.button === 0)
            requestAnimationFrame(() => { // a timer does not run where pages may not have scripts
                const selected = selection();
                told = selected !== false;
                if (told)
                    tell('textSelected', selected);
            });
    });
    document.addEventListener('selectionchange', () => {
        if (told && getSelection().isCollapsed) {
            told = false;
            lectern.send('textDeselected');
        }
    });
    document.addEventListener('click', (event) => {
        const mark = event.target.closest('.lectern-note');
        if (mark && getSelection().isCollapsed && !event.target.closest('a[href]'))
            tell('noteClicked', { id: Number(mark.dataset.note), place: placeOf(mark) });
    });
    document.addEventListener('mousedown', () => {
        if (moves)
            lectern.send('pagePressed');
    });
    document.addEventListener('scroll', () => {
        if (moves)
            lectern.send('pageMoved');
        moves = false;
    }, { passive: true });

    show(JSON.parse(body?.dataset.notes ?? '[]'));
    return { selection, show, goToNote, goToHighlight, placeOfNote, clearSelection };
})();
