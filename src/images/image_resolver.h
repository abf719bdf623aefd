#pragma once

#include "domain/image_ref.h"
#include "images/proxy_rules.h"

namespace lectern::images {

/// Makes an image's addresses plain (madePlain), a `…/p/undefined` or a lazy placeholder replaced
/// by its alternative, the proxied address told from the original by the first rule that knows it.
///
/// An import uses the shipped rules whatever a person's are, so that the same file always gives the
/// same article; what is shown is resolved again.
ImageRef resolveImage(const ImageSource& source, int index,
                      const ProxyRules& rules = ProxyRules::shipped());

/// The image of a library by other rules than those it was imported with. Its local copy and
/// status stay only where its original address does.
ImageRef resolvedAgain(ImageRef image, const ProxyRules& rules);

} // namespace lectern::images
