#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

/// A word before a colon that was most likely meant as a field and is none.
struct UnknownField {
    std::string name; ///< as typed, with its colon: `titel:`
    std::size_t sizeBytes = 0; ///< of that, at the text's beginning
    /// What it may have been meant for, each with its colon: `title:`; empty where no field is
    /// near.
    std::vector<std::string> nearest;

    bool operator==(const UnknownField&) const = default;
};

/// The one that a text begins with; a value must follow.
///
///     titel:微信     title:      misspelt (slips.h); a blank may follow
///     auth:x         author:     a field's name begins so
///     文章标题：x    标题：      more stands around its Chinese name
///     folder:x       category:   what people call it elsewhere
///     zzz:a          none        Latin letters, an ASCII colon, a value
///
/// Nothing for what only looks so: `http://…`, `std::string`, `C:\…`, `12:30`, `比分3:2`,
/// `mailto:…`, `Review: that`, `专访：张三`.
std::optional<UnknownField> unknownFieldAtBeginning(std::string_view text);

/// What is said of it, a whole sentence.
std::string remarkOn(const UnknownField& field);

} // namespace lectern::search
