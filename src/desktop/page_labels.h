#pragma once

#include "page/article_page.h"

namespace lectern::desktop {

/// The words of a page in the language of the window.
page::PageLabels pageLabels();

} // namespace lectern::desktop
