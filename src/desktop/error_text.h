#pragma once

#include "domain/error.h"

#include <QString>

namespace lectern::desktop {

/// What went wrong, in the interface's language. Of a sentence that is new to us, that of its kind.
QString errorText(const Error& error);
/// The small print: the file or statement concerned, and the exact sentence where errorText has
/// only that of its kind. May be empty.
QString errorDetail(const Error& error);

} // namespace lectern::desktop
