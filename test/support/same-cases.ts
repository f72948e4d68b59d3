import * as fc from 'fast-check'

// The same random cases in every run: a mutant must not live or die by chance. And one case against
// a mutant is enough: nobody reads how small the case could be made.
fc.configureGlobal({ seed: 9, endOnFailure: true })
