#pragma once

#include <QObject>

class QJsonValue;

namespace lectern::desktop {

class PassagePage;
class ReaderPane;
class SidePanel;

/// The way through the article that is shown: its contents and its author's highlights as pages of
/// the side panel. They follow what is read, and lead there. GUI thread.
class ArticleGuide final : public QObject {
    Q_OBJECT
public:
    /// Neither is owned; both outlive this.
    ArticleGuide(ReaderPane& pane, SidePanel& panel, QObject* parent = nullptr);

    bool closeNote(); ///< the footnote that is open; false where none is

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showArticle();
    void clear();
    void take(const QString& name, const QJsonValue& value);
    void setTexts();

    ReaderPane& m_pane;
    PassagePage* m_contents;
    PassagePage* m_highlights;
    bool m_hasArticle = false; ///< one is shown
    bool m_noteOpen = false;
};

} // namespace lectern::desktop
