#pragma once

#include <QString>

#include <span>
#include <string>

namespace lectern::desktop {

/// The sentence `said` by a lower room in the interface's language, found among the `sentences` of
/// the translation context: "%1", "%2" … in their order stand for whatever is said there, which may
/// itself be one of them. Null (isNull) where it is none of them.
QString knownSentence(const char* context, std::span<const char* const> sentences,
                      const std::string& said);

} // namespace lectern::desktop
