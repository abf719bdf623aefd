#pragma once

struct cmark_node;

namespace lectern::text {

/// GFM's autolinks go on to the next blank, but after Chinese there is none: in
/// `见https://a.com，然后` the address ends before the comma. Cuts such links before the first
/// punctuation mark of CJK texts; what follows is text again, with links of its own.
/// https://github.github.com/gfm/#autolinks-extension-
void endAutolinksBeforeWidePunctuation(cmark_node* document);

} // namespace lectern::text
