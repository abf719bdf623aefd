#pragma once

#include "text/export_index.h"
#include "text/export_names.h"

namespace lectern::text {

/// The objects of one JSON array (wallabag, Omnivore's list). Cuts by braces, brackets and strings
/// alone; what is in an object is looked at by JsonReader once it is whole.
class JsonArrayScanner final : public ExportScanner {
public:
    explicit JsonArrayScanner(ExportKind kind)
        : m_names(kind)
    {
    }

    void feed(std::string_view bytes) override;
    ExportIndex finish() override;

private:
    std::size_t feedString(std::string_view bytes, std::size_t at);
    void feedCharacter(char c);
    void open(char c);
    void close();
    void endEntry();
    void problem(ProblemKind kind, std::string message);

    ExportNames m_names;
    ExportIndex m_index;
    std::string m_entry; ///< the bytes so far of the object that is being read
    std::uint64_t m_at = 0; ///< of the byte that is looked at
    std::uint64_t m_begin = 0; ///< of the object
    std::size_t m_depth = 0; ///< 1: between the array's items
    std::int64_t m_count = 0; ///< objects met
    bool m_isObject = false; ///< the item that is being read
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_isOver = false; ///< behind the array's end
    bool m_tooMany = false;
};

} // namespace lectern::text
