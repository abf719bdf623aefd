#include "cli/arguments.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lectern::cli {

namespace {

constexpr std::array common {
    OptionSpec {"library", "DIR", "the library's folder (default: $XDG_DATA_HOME/lectern)"},
    OptionSpec {"help", "", "explain this command"},
};

const OptionSpec* find(std::string_view name, const ArgumentSpec& spec)
{
    for (const auto options : {spec.options, commonOptions()}) {
        const auto found = std::ranges::find(options, name, &OptionSpec::name);
        if (found != options.end())
            return &*found;
    }
    return nullptr;
}

tl::unexpected<Error> misuse(std::string sentence)
{
    return fail(ErrorKind::BadInput, std::move(sentence));
}

} // namespace

std::span<const OptionSpec> commonOptions()
{
    return common;
}

Result<Arguments> Arguments::parse(std::span<const std::string> words, const ArgumentSpec& spec)
{
    Arguments arguments;
    bool onlyWords = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (onlyWords || !word.starts_with('-') || word == "-") {
            arguments.m_words.emplace_back(word);
            continue;
        }
        if (word == "--") {
            onlyWords = true;
            continue;
        }
        if (word == "-h") {
            arguments.m_options["help"];
            continue;
        }
        if (!word.starts_with("--")) {
            if (spec.dashWords == ArgumentSpec::DashWords::Refuse)
                return misuse("There is no option " + words[i] + ".");
            arguments.m_words.emplace_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name(word.substr(2, equals == word.npos ? word.npos : equals - 2));
        const OptionSpec* option = find(name, spec);
        if (!option)
            return misuse("There is no option --" + name + ".");
        if (option->value.empty()) {
            if (equals != word.npos)
                return misuse("The option --" + name + " takes no value.");
            arguments.m_options[name];
        } else if (equals != word.npos) {
            arguments.m_options[name] = word.substr(equals + 1);
        } else if (i + 1 < words.size()) {
            arguments.m_options[name] = words[++i];
        } else {
            return misuse("The option --" + name + " needs a value: " + std::string(option->value)
                          + ".");
        }
    }
    return arguments;
}

std::string Arguments::value(std::string_view option, std::string_view otherwise) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::string(otherwise) : found->second;
}

Result<std::int64_t> Arguments::number(std::string_view option, std::int64_t otherwise) const
{
    const auto found = m_options.find(option);
    if (found == m_options.end())
        return otherwise;
    if (const auto parsed = parseNumber(found->second))
        return *parsed;
    return misuse("The option --" + found->first + " needs a whole number from 0, not “"
                  + found->second + "”.");
}

std::optional<std::int64_t> parseNumber(std::string_view text)
{
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stopped != end || number < 0)
        return std::nullopt;
    return number;
}

} // namespace lectern::cli
