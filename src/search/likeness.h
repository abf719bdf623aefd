#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::search {

/// How much of what two texts say is the same. Case, width, white space and punctuation do not
/// count.
struct Likeness {
    /// Runs of kRun characters that both have, among those that either has (Jaccard's index): 1 the
    /// same text, 0 nothing in common. Cut or added paragraphs lower it by their share.
    double runs = 0;
    /// The same of the numbers in them: what tells apart two reports made from one template. 1
    /// where neither has any.
    double numbers = 1;
    std::size_t characters = 0; ///< letters, digits and Han of the shorter text

    static constexpr std::size_t kRun = 5;
};

/// Linear but for sorting; of long texts a sample of the runs is compared, chosen by their content,
/// so that the same ones are looked at in both.
Likeness likeness(std::string_view a, std::string_view b);

} // namespace lectern::search
