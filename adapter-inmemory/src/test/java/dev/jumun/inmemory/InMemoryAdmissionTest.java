package dev.jumun.inmemory;

import dev.jumun.admission.Admission;
import dev.jumun.tck.AdmissionContract;
import java.time.InstantSource;

class InMemoryAdmissionTest extends AdmissionContract {
    private final Admission admission = new InMemoryAdmission(InstantSource.system(), LEASE, MEMORY);

    @Override
    protected Admission admission() {
        return admission;
    }
}
