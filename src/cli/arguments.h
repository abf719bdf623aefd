#pragma once

#include "domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::cli {

/// An option of a command. One with a `value` needs one (`--limit N` or `--limit=N`).
struct OptionSpec {
    std::string_view name; ///< without the dashes
    std::string_view value; ///< its placeholder in the help; empty for a switch
    std::string_view help; ///< one line
};

/// What a command takes.
struct ArgumentSpec {
    std::span<const OptionSpec> options;
    /// A query may begin with a dash: words with one dash that are no option then count as words.
    enum class DashWords { Refuse, Take } dashWords = DashWords::Refuse;
};

/// Options every command takes, before its name or after it.
std::span<const OptionSpec> commonOptions();

/// The command line as understood. Values are native bytes.
class Arguments final {
public:
    /// BadInput, with a sentence, for an unknown option and for a missing or superfluous value.
    /// After `--` everything is a word.
    static Result<Arguments> parse(std::span<const std::string> words, const ArgumentSpec& spec);

    const std::vector<std::string>& words() const { return m_words; }
    bool has(std::string_view option) const { return m_options.contains(option); }
    /// The option's value, or `otherwise`; of several the last.
    std::string value(std::string_view option, std::string_view otherwise = {}) const;
    /// The option's value as a whole number from 0, or `otherwise`; BadInput where it is none.
    Result<std::int64_t> number(std::string_view option, std::int64_t otherwise) const;

private:
    std::vector<std::string> m_words;
    std::map<std::string, std::string, std::less<>> m_options;
};

/// A whole number from 0 to 2^63-1 and nothing else around it.
std::optional<std::int64_t> parseNumber(std::string_view text);

} // namespace lectern::cli
