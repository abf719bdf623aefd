#pragma once

#include <string_view>

struct cmark_node;

namespace lectern::text {

/// Whether a YAML header is that of a page clipped into Obsidian: the default template of its Web
/// Clipper writes title, source, author, published, created, description and the tag "clippings"
/// (createDefaultTemplate in https://github.com/obsidianmd/obsidian-clipper,
/// src/managers/template-manager.ts). Site generators write `date` or `categories` instead.
bool isObsidianHeader(std::string_view header);

/// Obsidian's own signs in a parsed Markdown document; in code they are left alone. Linear.
///
///     [[Note]] [[Folder/Note#Part|words]]   a link to Note.md in the same folder
///                                           (https://help.obsidian.md/links)
///     ![[picture.png|300]] ![[Note]]        the picture, or a link
///     (https://help.obsidian.md/embeds) > [!tip]- Title                       a quotation with its
///     title in bold, else the type's > text                                name
///     (https://help.obsidian.md/callouts)
void readObsidianSigns(cmark_node* document);

} // namespace lectern::text
