package clinic.workbench;

import clinic.editorial.Editorial;
import clinic.signin.Area;
import clinic.signin.AreaCount;
import org.springframework.stereotype.Component;

@Component
class ProblemCount implements AreaCount {

    private final Editorial editorial;

    ProblemCount(Editorial editorial) {
        this.editorial = editorial;
    }

    @Override
    public Area area() {
        return Area.CONTENT;
    }

    @Override
    public int count() {
        return editorial.problems().size();
    }
}
