#pragma once

#include "text/front_matter.h"

namespace lectern::text {

/// Some robots write a header twice, one block after the other, the second with the title as it was
/// before they cleaned it. Takes one that repeats `split.header` line by line, but for its title,
/// off the body's beginning.
void passRepeatedHeader(SplitText& split);

} // namespace lectern::text
