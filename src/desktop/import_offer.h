#pragma once

#include "domain/import_history.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ImportOffer;
}

namespace lectern::desktop {

/// One line at the window's foot after an import did not end (a crash, the power, a window that was
/// closed): offers to go on with it. Hidden otherwise.
class ImportOffer final : public QFrame {
    Q_OBJECT
public:
    explicit ImportOffer(QWidget* parent = nullptr);
    ~ImportOffer() override;

    void offer(const UnfinishedImport& import);

signals:
    void accepted(const lectern::UnfinishedImport& import);
    void dismissed(lectern::ImportId id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showSentence();

    std::unique_ptr<Ui::ImportOffer> m_ui;
    UnfinishedImport m_import;
};

} // namespace lectern::desktop
