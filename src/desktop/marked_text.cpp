#include "desktop/marked_text.h"

namespace lectern::desktop {

MarkedText readMarkedText(const std::string& snippet)
{
    constexpr char16_t opens = 0xE000;
    constexpr char16_t closes = 0xE001;
    const QString raw = QString::fromStdString(snippet).simplified();
    MarkedText marked;
    marked.text.reserve(raw.size());
    int begin = -1;
    const auto closeHit = [&] {
        const int end = static_cast<int>(marked.text.size());
        if (begin >= 0 && end > begin)
            marked.hits.append({begin, end - begin});
        begin = -1;
    };
    for (const QChar c : raw) {
        if (c == opens)
            begin = begin < 0 ? static_cast<int>(marked.text.size()) : begin;
        else if (c == closes)
            closeHit();
        else
            marked.text += c;
    }
    closeHit();
    return marked;
}

} // namespace lectern::desktop
