package org.xunyao.app.cases.goods;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.rule.SeizureBasis;

/// The measures and goods of a case as this person sees them (措施与物品).
///
/// @param standings one for each measure, in their order
/// @param begins steps by which this person may begin a measure
/// @param rules what the steps ask for
public record GoodsSheet(
        MeasureFile file,
        List<Standing> standings,
        List<MeasureEvent> begins,
        Rules rules,
        boolean mayEnter,
        boolean mayMove) {
    /// Copies the lists.
    public GoodsSheet {
        standings = List.copyOf(standings);
        begins = List.copyOf(begins);
    }

    /// How a measure stands today.
    ///
    /// @param term that binds it, nothing while it was not carried out
    /// @param approval until when it is to be approved after the fact
    /// @param approvalOver whether that hour has gone by
    /// @param offered what this person may do with it
    /// @param withheld what others may do with it
    /// @param forms numbers of the papers that belong to where it stands
    public record Standing(
            Measure measure,
            MeasureState state,
            Optional<Term> term,
            Optional<LocalDateTime> approval,
            boolean approvalOver,
            List<MeasureEvent> offered,
            List<MeasureEvent> withheld,
            List<Integer> forms) {
        /// Copies the lists.
        public Standing {
            offered = List.copyOf(offered);
            withheld = List.copyOf(withheld);
            forms = List.copyOf(forms);
        }
    }

    /// What the steps ask for, from data.
    ///
    /// @param lists what officers tick before a step
    /// @param bases rows of the law on which something may be seized
    public record Rules(Map<MeasureEvent, List<ChecklistItem>> lists, List<SeizureBasis> bases) {
        /// Copies both.
        public Rules {
            lists = Map.copyOf(lists);
            bases = List.copyOf(bases);
        }

        /// What officers tick before that step.
        public List<ChecklistItem> list(MeasureEvent event) {
            return lists.getOrDefault(event, List.of());
        }
    }

    /// The measure of that number, as it stands.
    public Optional<Standing> standing(int number) {
        return standings.stream()
                .filter(one -> one.measure().number() == number)
                .findFirst();
    }

    /// Whether there is nothing to show and nothing to begin.
    public boolean empty() {
        return standings.isEmpty() && begins.isEmpty();
    }
}
