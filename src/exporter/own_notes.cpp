#include "exporter/own_notes.h"

#include <algorithm>
#include <utility>

namespace lectern::exporter {

OwnNotes ownNotes(std::vector<PlacedAnnotation> notes)
{
    constexpr auto kBehindAll = static_cast<std::size_t>(-1);
    std::ranges::stable_sort(notes, {}, [](const PlacedAnnotation& note) {
        return note.place ? note.place->begin : kBehindAll;
    });
    OwnNotes own;
    std::size_t done = 0;
    for (PlacedAnnotation& placed : notes) {
        Annotation& annotation = placed.annotation;
        int number = 0;
        if (!annotation.note.empty() || !placed.place) {
            own.remarks.push_back({annotation.colour, std::move(annotation.quote.exact),
                                   std::move(annotation.note), !placed.place});
            number = static_cast<int>(own.remarks.size());
        }
        if (!placed.place)
            continue;
        const std::size_t begin = std::max(done, placed.place->begin);
        const std::size_t end = placed.place->begin + placed.place->length;
        if (begin >= end)
            continue;
        own.marks.push_back({.span = {begin, end - begin},
                             .kind = text::BodyMark::Kind::Own,
                             .colour = annotation.colour,
                             .remark = number});
        done = end;
    }
    return own;
}

} // namespace lectern::exporter
