package dev.jumun.redis;

import dev.jumun.admission.Admission;
import dev.jumun.tck.AdmissionContract;

class RedisAdmissionOnClusterIT extends AdmissionContract {
    @Override
    protected Admission admission() {
        return new RedisAdmission(SharedRedis.cluster(), LEASE, MEMORY);
    }
}
