import fc from "fast-check";

// The same cases in every run, so that a failure is one of the change at hand. FC_SEED=$RANDOM explores others.
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_122) });
