#pragma once

#include <QJsonArray>
#include <QString>

namespace lectern::desktop {

/// All of resources/scripts in one piece, for ApplicationWorld at DocumentReady; running it again
/// in the same document does nothing, nor does running it in one that is still being read: the end
/// of one page's load is heard while the next one is on its way, and half of the scripts would find
/// no text to work on. `mark` stands before each message that the scripts send
/// (resources/scripts/channel.js), so that nobody else can send one.
QString pageScripts(const QString& mark);

/// A call of one of the scripts' functions, "steps.toHit"; undefined where the document has no
/// scripts yet. Arguments are passed as JSON: nothing in them can become code.
QString scriptCall(const QString& function, const QJsonArray& arguments);

} // namespace lectern::desktop
