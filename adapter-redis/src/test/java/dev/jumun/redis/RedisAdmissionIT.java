package dev.jumun.redis;

import dev.jumun.admission.Admission;
import dev.jumun.tck.AdmissionContract;

class RedisAdmissionIT extends AdmissionContract {
    @Override
    protected Admission admission() {
        return new RedisAdmission(SharedRedis.alone(), LEASE, MEMORY);
    }
}
