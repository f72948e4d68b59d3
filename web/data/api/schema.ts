// Written by `npm run api-types` from the OpenAPI document of src/server/api. Do not edit.

export type paths = {
  "/activities": {
    /** What you have done, newest first */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description `next` of the page before; without it the list begins. */
          cursor?: string;
          sport?: string;
          /** @description Letters that its name holds, large or small. */
          named?: string;
          /** @description Began at or after, s since 1970 UTC. */
          from_s?: number | null;
          /** @description Began before, s since 1970 UTC. */
          to_s?: number | null;
        };
      };
      responses: {
        /** @description One page. `count` is of all your activities. */
        200: {
          content: {
            readonly "application/json": {
              readonly activities: readonly components["schemas"]["ListedActivity"][];
              readonly count: number;
              /** @description For `cursor`, to go on after this page; null at the end. */
              readonly next: string | null;
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}": {
    /** One activity, every recording of it, and what it did to your body */
    get: {
      parameters: {
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description The activity. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["WholeActivity"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /**
     * Remove an activity from your history; its files are kept, set aside
     * @description It is in no list, sum or prediction from then on, links to it show nothing, and its file brought again is told to be removed. `/removed` lists it; from there it is put back, or removed for good.
     */
    delete: {
      parameters: {
        header?: {
          /** @description The ETag that a GET answered; another state since then is refused (412). */
          "if-match"?: string;
        };
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description It is removed, and can be put back. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /**
     * Call an activity by another name, or say what it was; null takes it back
     * @description What it was is said of recordings that leave it open, and of others of their kind with it: from the same device or program, about as fast, those here and those that come. Their figures follow: until then `modelVersion` is empty.
     */
    patch: {
      parameters: {
        header?: {
          /** @description The ETag that a GET answered; another state since then is refused (412). */
          "if-match"?: string;
        };
        path: {
          activity: string;
        };
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ActivityChange"];
        };
      };
      responses: {
        /** @description The activity, as it is called now. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["WholeActivity"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/removed": {
    /** What you removed from your history, the latest first */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description `next` of the page before; without it the list begins. */
          cursor?: string;
        };
      };
      responses: {
        /** @description One page. */
        200: {
          content: {
            readonly "application/json": {
              readonly removed: readonly components["schemas"]["RemovedActivity"][];
              /** @description For `cursor`, to go on after this page; null at the end. */
              readonly next: string | null;
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/removed/{removed}/restore": {
    /** Put an activity back into your history */
    post: {
      parameters: {
        path: {
          removed: string;
        };
      };
      responses: {
        /** @description When this job is done, it is there again. */
        202: {
          content: {
            readonly "application/json": components["schemas"]["Job"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/removed/{removed}": {
    /** Remove an activity for good, with its files: nothing brings them back */
    delete: {
      parameters: {
        path: {
          removed: string;
        };
      };
      responses: {
        /** @description Nothing is known of it any more. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/sports": {
    /** The sports of your activities, the commonest first */
    get: {
      responses: {
        /** @description All of them. */
        200: {
          content: {
            readonly "application/json": {
              readonly sports: readonly {
                  /** @description As FIT names it: running, walking, hiking, cycling … */
                  readonly sport: string;
                  readonly activities: number;
                }[];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}/stretches": {
    /**
     * What held along the way, as ranges
     * @description Each column is a list of ranges [from, to, value] in m along the way; neighbours of one value are joined, and what is unknown has no range. movingTime, elapsedTime, ascent and descent are per stretch, and not joined.
     */
    get: {
      parameters: {
        query?: {
          /** @description Some of movingTime, elapsedTime, grade, altitude, ascent, descent, heartRate, cadence, power, temperature, turn, sideSlope, surface, softness, technicality, surfaceFrom, softnessFrom, technicalityFrom; all when left out. */
          columns?: string;
        };
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description The ranges. */
        200: {
          content: {
            readonly "application/json": {
              readonly activity: string;
              readonly length_m: number;
              readonly columns: {
                readonly movingTime?: readonly (readonly [number, number, number | string])[];
                readonly elapsedTime?: readonly (readonly [number, number, number | string])[];
                readonly grade?: readonly (readonly [number, number, number | string])[];
                readonly altitude?: readonly (readonly [number, number, number | string])[];
                readonly ascent?: readonly (readonly [number, number, number | string])[];
                readonly descent?: readonly (readonly [number, number, number | string])[];
                readonly heartRate?: readonly (readonly [number, number, number | string])[];
                readonly cadence?: readonly (readonly [number, number, number | string])[];
                readonly power?: readonly (readonly [number, number, number | string])[];
                readonly temperature?: readonly (readonly [number, number, number | string])[];
                readonly turn?: readonly (readonly [number, number, number | string])[];
                readonly sideSlope?: readonly (readonly [number, number, number | string])[];
                readonly surface?: readonly (readonly [number, number, number | string])[];
                readonly softness?: readonly (readonly [number, number, number | string])[];
                readonly technicality?: readonly (readonly [number, number, number | string])[];
                readonly surfaceFrom?: readonly (readonly [number, number, number | string])[];
                readonly softnessFrom?: readonly (readonly [number, number, number | string])[];
                readonly technicalityFrom?: readonly (readonly [number, number, number | string])[];
              };
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}/columns": {
    /**
     * Every stretch of an activity as packed columns, for drawing it
     * @description The bytes an import keeps (docs/api.md says how they lie): what the page draws a run of, so that neither its original nor a region is asked for. `/stretches` tells the same as ranges in JSON.
     */
    get: {
      parameters: {
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description The columns. */
        200: {
          content: {
            readonly "application/octet-stream": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}/route": {
    /** Where you were, in the form your Accept header asks for */
    get: {
      parameters: {
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description GeoJSON (RFC 7946) or GPX 1.1. */
        200: {
          content: {
            readonly "application/geo+json": string;
            readonly "application/gpx+xml": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}/route.geojson": {
    /** Where you were, as GeoJSON */
    get: {
      parameters: {
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description GeoJSON (RFC 7946). */
        200: {
          content: {
            readonly "application/geo+json": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/activities/{activity}/route.gpx": {
    /** Where you were and when, as GPX */
    get: {
      parameters: {
        path: {
          activity: string;
        };
      };
      responses: {
        /** @description GPX 1.1. */
        200: {
          content: {
            readonly "application/gpx+xml": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/originals": {
    /** Every file as it came, by hash */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description `next` of the page before; without it the list begins. */
          cursor?: string;
        };
      };
      responses: {
        /** @description One page. */
        200: {
          content: {
            readonly "application/json": {
              readonly originals: readonly components["schemas"]["Original"][];
              /** @description For `cursor`, to go on after this page; null at the end. */
              readonly next: string | null;
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/originals/{original}": {
    /** A file byte for byte as it came */
    get: {
      parameters: {
        path: {
          original: string;
        };
      };
      responses: {
        /** @description The bytes; their SHA-256 is the name. */
        200: {
          content: {
            readonly "application/octet-stream": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/uploads/{name}": {
    /**
     * Bring a recording, or an archive of them as a service exports it
     * @description The body is the file itself: FIT, GPX, TCX, JSON of Polar, Suunto or Huawei, plain or gzipped, or an archive as a service exports it. Its name is only for telling.
     */
    put: {
      parameters: {
        path: {
          name: string;
        };
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/octet-stream": string;
        };
      };
      responses: {
        /** @description It is here; its import waits for its turn. */
        202: {
          content: {
            readonly "application/json": components["schemas"]["Import"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/imports/{import}": {
    /** How far an import is, and what its files came to */
    get: {
      parameters: {
        path: {
          import: string;
        };
      };
      responses: {
        /** @description The import. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Import"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/imports/{import}/files": {
    /** What became of each file */
    get: {
      parameters: {
        query?: {
          limit?: number;
          /** @description `next` of the page before; without it the list begins. */
          cursor?: string;
          outcome?: "imported" | "alreadyHere" | "setAside";
        };
        path: {
          import: string;
        };
      };
      responses: {
        /** @description One page. */
        200: {
          content: {
            readonly "application/json": {
              readonly files: readonly components["schemas"]["ImportFile"][];
              /** @description For `cursor`, to go on after this page; null at the end. */
              readonly next: string | null;
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/jobs": {
    /** Background jobs, newest first */
    get: {
      parameters: {
        query?: {
          limit?: number;
        };
      };
      responses: {
        /** @description The latest jobs. */
        200: {
          content: {
            readonly "application/json": {
              readonly jobs: readonly components["schemas"]["Job"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/jobs/events": {
    /**
     * What changes in your jobs, as it changes
     * @description Server-sent events called `job`, each with a Job as its data; first those that wait or run.
     */
    get: {
      responses: {
        /** @description A stream without end. */
        200: {
          content: {
            readonly "text/event-stream": string;
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/jobs/{job}": {
    /** How far a job is */
    get: {
      parameters: {
        path: {
          job: string;
        };
      };
      responses: {
        /** @description The job. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Job"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/jobs/{job}/cancel": {
    /** Ask a job to stop */
    post: {
      parameters: {
        path: {
          job: string;
        };
      };
      responses: {
        /** @description It has been asked. */
        202: {
          content: {
            readonly "application/json": components["schemas"]["Job"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/jobs/{job}/retry": {
    /** Try a failed or cancelled job once more */
    post: {
      parameters: {
        path: {
          job: string;
        };
      };
      responses: {
        /** @description It waits for its turn. */
        202: {
          content: {
            readonly "application/json": components["schemas"]["Job"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/predictions": {
    /**
     * How long a course would take you, from your own runs
     * @description The body is the course: GPX, FIT, TCX, KML or GeoJSON, plain or gzipped, told apart by its contents.
     */
    post: {
      parameters: {
        query?: {
          sex?: "female" | "male";
          birthYear?: number;
          /** @description Stands before `birthYear`. */
          age_y?: number;
          /** @description What you come from, if not from running. */
          background?: "cycling" | "mountain-biking" | "swimming" | "walking" | "team-sport" | "strength" | "none";
          /** @description A race of yours: kilometres, time and perhaps metres climbed, such as `21.1=1:52:00+350` (`+` written %2B). */
          result?: string;
          mass_kg?: number;
          /** @description Carried on the day. */
          load_kg?: number | null;
          /** @description Of a file of several tracks or routes, which one alone; without it all, joined. */
          part?: number;
          /** @description An ordinary day of yours, or a race. */
          effort?: "ordinary" | "race";
        };
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/gpx+xml": string;
          readonly "application/vnd.garmin.tcx+xml": string;
          readonly "application/octet-stream": string;
        };
      };
      responses: {
        /** @description Moving time, its band, when you would be where, and what it would ask of you. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["PredictedCourse"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/exposure": {
    /** What you have done lately, in each dimension of demand */
    get: {
      responses: {
        /** @description The last 30 days and twelve weeks. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Exposure"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/readiness": {
    /**
     * A course beside what you have done in the last 30 days
     * @description The body is the course: GPX, FIT, TCX, KML or GeoJSON, plain or gzipped, told apart by its contents.
     */
    post: {
      parameters: {
        query?: {
          sex?: "female" | "male";
          birthYear?: number;
          /** @description Stands before `birthYear`. */
          age_y?: number;
          /** @description What you come from, if not from running. */
          background?: "cycling" | "mountain-biking" | "swimming" | "walking" | "team-sport" | "strength" | "none";
          /** @description A race of yours: kilometres, time and perhaps metres climbed, such as `21.1=1:52:00+350` (`+` written %2B). */
          result?: string;
          mass_kg?: number;
          /** @description Carried on the day. */
          load_kg?: number | null;
          /** @description Of a file of several tracks or routes, which one alone; without it all, joined. */
          part?: number;
          /** @description An ordinary day of yours, or a race. */
          effort?: "ordinary" | "race";
        };
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/gpx+xml": string;
          readonly "application/vnd.garmin.tcx+xml": string;
          readonly "application/octet-stream": string;
        };
      };
      responses: {
        /** @description Each demand of the course beside the history. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Readiness"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions": {
    /** The regions whose ground is known here, with what a map needs to draw them */
    get: {
      responses: {
        /** @description All of them. */
        200: {
          content: {
            readonly "application/json": {
              readonly regions: readonly components["schemas"]["Region"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions/{region}/at": {
    /** What is at a place: its paths and points, nearest first, and how each is known */
    get: {
      parameters: {
        query: {
          lat: number;
          lon: number;
          /** @description m around it; 50 when left out. */
          within?: number;
        };
        path: {
          region: string;
        };
      };
      responses: {
        /** @description What is known. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["GroundAt"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions/{region}/tiles/{z}/{x}/{y}": {
    /** A vector tile: paths, points, land, contours */
    get: {
      parameters: {
        path: {
          region: string;
          z: number;
          x: number;
          y: number;
        };
      };
      responses: {
        /** @description The tile. */
        200: {
          content: {
            readonly "application/vnd.mapbox-vector-tile": string;
          };
        };
        /** @description Nothing is drawn there. */
        204: {
          content: never;
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions/{region}/terrain/{z}/{x}/{y}": {
    /** A tile of the slopes’ shade */
    get: {
      parameters: {
        path: {
          region: string;
          z: number;
          x: number;
          y: number;
        };
      };
      responses: {
        /** @description The tile. */
        200: {
          content: {
            readonly "image/png": string;
          };
        };
        /** @description Nothing is drawn there. */
        204: {
          content: never;
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions/{region}/paths/{z}/{x}/{y}": {
    /**
     * The paths that touch a tile of zoom 14, to lay a line on
     * @description A region file of paths alone (docs/region-format.md), gzipped. With those under a recording the page lays it on the ground by itself, so that the recording stays where it is.
     */
    get: {
      parameters: {
        path: {
          region: string;
          z: number;
          x: number;
          y: number;
        };
      };
      responses: {
        /** @description The tile. */
        200: {
          content: {
            readonly "application/gzip": string;
          };
        };
        /** @description There are no paths there. */
        204: {
          content: never;
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/regions/{region}/file": {
    /**
     * The region’s file, by byte range
     * @description A zip of Arrow tables, nothing in it compressed (docs/region-format.md): one range for its directory, one for each table wanted. With it the page lays a recording on the ground by itself, so that the recording stays where it is.
     */
    get: {
      parameters: {
        header?: {
          /** @description `bytes=FROM-TO`, one range. */
          range?: string;
        };
        path: {
          region: string;
        };
      };
      responses: {
        /** @description All of it. */
        200: {
          content: {
            readonly "application/octet-stream": string;
          };
        };
        /** @description The range. */
        206: {
          content: {
            readonly "application/octet-stream": string;
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/evidence": {
    /** The book’s claims and what was measured, every number with its source, and tables of published numbers */
    get: {
      responses: {
        /** @description All of it; `figures` is empty here. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Evidence"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/me": {
    /** What you have told of yourself */
    get: {
      responses: {
        /** @description You. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Profile"];
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /** Tell something of yourself; null takes it back, what is left out stays */
    patch: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ProfileChange"];
        };
      };
      responses: {
        /** @description You, as told. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Profile"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/zones": {
    /** Places whose surroundings you keep to yourself */
    get: {
      responses: {
        /** @description All of them. */
        200: {
          content: {
            readonly "application/json": {
              readonly zones: readonly components["schemas"]["Zone"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /** Keep the surroundings of a place to yourself */
    post: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ZoneGiven"];
        };
      };
      responses: {
        /** @description From now on, for everything ever shared. */
        201: {
          content: {
            readonly "application/json": components["schemas"]["Zone"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/zones/{zone}": {
    /** Change a zone */
    put: {
      parameters: {
        path: {
          zone: string;
        };
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ZoneGiven"];
        };
      };
      responses: {
        /** @description As changed. */
        200: {
          content: {
            readonly "application/json": components["schemas"]["Zone"];
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /** Give up a zone */
    delete: {
      parameters: {
        path: {
          zone: string;
        };
      };
      responses: {
        /** @description It is gone. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/shares": {
    /** What you have shared by link */
    get: {
      responses: {
        /** @description All of them. */
        200: {
          content: {
            readonly "application/json": {
              readonly shares: readonly components["schemas"]["Share"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /** A link by which anybody may see one activity, cut by your zones */
    post: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": {
            readonly activity: string;
            /** @description After which it ends; never when left out. */
            readonly days?: number;
          };
        };
      };
      responses: {
        /** @description The share and its link. */
        201: {
          content: {
            readonly "application/json": components["schemas"]["Share"] & {
              /** @description Of the link on this server. Shown this once. */
              readonly path: string;
            };
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/shares/{share}": {
    /** Take a link back */
    delete: {
      parameters: {
        path: {
          share: string;
        };
      };
      responses: {
        /** @description It shows nothing any more. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/shared/{link}": {
    /** What somebody has shared: where it lies outside their zones, and how long that part was */
    get: {
      parameters: {
        path: {
          link: string;
        };
      };
      responses: {
        /** @description The visible part, as GeoJSON, and sums of it alone. No date, no time of day, no name. */
        200: {
          content: {
            readonly "application/json": {
              readonly sport: string;
              readonly distance_m: number;
              readonly movingTime_s: number;
              readonly route: {
                /** @enum {string} */
                readonly type: "Feature";
                readonly geometry: {
                  /** @enum {string} */
                  readonly type: "MultiLineString";
                  readonly coordinates: readonly (readonly (readonly number[])[])[];
                };
                readonly properties: {
                  [key: string]: unknown;
                };
              };
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/shared/{link}/route.gpx": {
    /** The same as GPX, without times */
    get: {
      parameters: {
        path: {
          link: string;
        };
      };
      responses: {
        /** @description GPX 1.1. */
        200: {
          content: {
            readonly "application/gpx+xml": string;
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/sessions": {
    /** Where you are signed in */
    get: {
      responses: {
        /** @description Every open session. */
        200: {
          content: {
            readonly "application/json": {
              readonly sessions: readonly components["schemas"]["Session"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /**
     * Sign in
     * @description The answer sets a cookie that no script can read and no other site can send.
     */
    post: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": {
            readonly login: string;
            readonly password: string;
          };
        };
      };
      responses: {
        /** @description Signed in. */
        201: {
          content: {
            readonly "application/json": {
              readonly athlete: string;
              readonly login: string;
            };
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/sessions/{session}": {
    /** Sign out, here (`current`) or elsewhere */
    delete: {
      parameters: {
        path: {
          session: string;
        };
      };
      responses: {
        /** @description Signed out. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/me/password": {
    /** Change your password; every session and token ends */
    put: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": {
            readonly current: string;
            readonly password: string;
          };
        };
      };
      responses: {
        /** @description Changed; sign in anew. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/tokens": {
    /** The tokens you gave to programs */
    get: {
      responses: {
        /** @description All of them. */
        200: {
          content: {
            readonly "application/json": {
              readonly tokens: readonly components["schemas"]["Token"][];
            };
          };
        };
        /** @description You have it already, as If-None-Match says. */
        304: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
    /** A token for a program, sent as `Authorization: Bearer …` */
    post: {
      readonly requestBody: {
        readonly content: {
          readonly "application/json": {
            readonly name: string;
            readonly scopes: readonly ("read" | "write")[];
            /** @description After which it ends; never when left out. */
            readonly days?: number;
          };
        };
      };
      responses: {
        /** @description The token and its secret. */
        201: {
          content: {
            readonly "application/json": components["schemas"]["Token"] & {
              /** @description Shown this once. */
              readonly secret: string;
            };
          };
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
  "/tokens/{token}": {
    /** Take a token back */
    delete: {
      parameters: {
        path: {
          token: string;
        };
      };
      responses: {
        /** @description It opens nothing any more. */
        204: {
          content: never;
        };
        /** @description What was wrong. */
        "4XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
        /** @description Server error or temporarily unavailable. */
        "5XX": {
          content: {
            readonly "application/problem+json": components["schemas"]["Problem"];
          };
        };
      };
    };
  };
};

export type webhooks = Record<string, never>;

export type components = {
  schemas: {
    readonly ListedActivity: components["schemas"]["Activity"] & {
      /** @description How many recordings of it are here. */
      readonly recordings: number;
    };
    /** @description null where it is unknown. */
    readonly Range: {
      readonly value: number;
      readonly low: number;
      readonly high: number;
    } | null;
    readonly Activity: {
      readonly activity: string;
      /** @description As you called it, or as a recording of it does. */
      readonly name: string | null;
      /** @description As FIT names it: running, walking, hiking, cycling … */
      readonly sport: string;
      /** @enum {string|null} */
      readonly onFoot: "run" | "walk" | null;
      /** @description ISO 8601, UTC; null where the recording has no date. */
      readonly start: string | null;
      /** @description To be added to UTC for the clock on the wall where it began; null where that is unknown. */
      readonly utcOffset_s: number | null;
      readonly distance_m: number;
      readonly movingTime_s: number;
      readonly elapsedTime_s: number;
      readonly ascent_m: number | null;
      readonly descent_m: number | null;
      readonly energy_kJ: components["schemas"]["Range"];
      readonly modelVersion: string;
    };
    /** @description What was wrong, as RFC 9457 has it. */
    readonly Problem: {
      /** @enum {string} */
      readonly type: "about:blank";
      readonly title: string;
      readonly status: number;
      /** @description A sentence for a person. */
      readonly detail: string;
      readonly errors?: readonly {
          readonly where: string;
          readonly what: string;
        }[];
    };
    readonly WholeActivity: components["schemas"]["Activity"] & ({
      readonly recordings: readonly components["schemas"]["Recording"][];
      /** @description As `underfoot analyse --json` prints it (docs/analyse-json.md). */
      readonly analysis: {
        [key: string]: unknown;
      } | null;
    });
    readonly Recording: {
      readonly original: string;
      readonly ordinal: number;
      readonly format: string;
      readonly device: string | null;
      /** @description Whether the figures were made from this one. */
      readonly isPrimary: boolean;
    };
    readonly ActivityChange: {
      readonly name?: string | null;
      /** @enum {string|null} */
      readonly sport?: "running" | "walking" | "hiking" | "cycling" | "swimming" | "cross_country_skiing" | "alpine_skiing" | "rowing" | "training" | "driving" | null;
    };
    readonly RemovedActivity: {
      /** @description What the activity was called when it was removed. */
      readonly removed: string;
      readonly name: string | null;
      readonly sport: string;
      readonly start: string | null;
      /** @description To be added to UTC for the clock on the wall where it began; null where that is unknown. */
      readonly utcOffset_s: number | null;
      readonly distance_m: number | null;
      readonly recordings: number;
      readonly removed_s: number;
    };
    readonly Job: {
      readonly job: string;
      /** @enum {string} */
      readonly kind: "import" | "recompute" | "ground";
      /** @enum {string} */
      readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
      readonly done: number;
      readonly total: number | null;
      /** @description A sentence: what it is at, or why it failed. */
      readonly message: string | null;
      readonly attempts: number;
      readonly created_s: number;
      readonly started_s: number | null;
      readonly ended_s: number | null;
    };
    readonly Original: {
      readonly original: string;
      readonly size_bytes: number;
      readonly added_s: number;
    };
    readonly Import: {
      readonly import: string;
      readonly imported: number;
      readonly alreadyHere: number;
      readonly setAside: number;
      /** @description Photos, lists and the like, which are not kept; null while they are counted, and 30 days later. */
      readonly notRecordings: number | null;
      /** @description The same by kind, the commonest first. */
      readonly passedOver: (readonly ({
          /** @enum {string} */
          readonly kind: "picture" | "film" | "table" | "json" | "document" | "list" | "hidden" | "emptyArchive" | "other";
          readonly count: number;
        })[]) | null;
      /** @description All that were seen: imported, already here, set aside and passed over. */
      readonly files: number | null;
      /** @description Activities it brought that several recordings tell of. */
      readonly merged: number;
      /** @description null 30 days after its end. */
      readonly job: components["schemas"]["Job"] | null;
    };
    readonly ImportFile: {
      /** @description Within the folder or archive; `a/b.zip/c.fit` where archives nest. */
      readonly path: string;
      /** @enum {string} */
      readonly outcome: "imported" | "alreadyHere" | "setAside";
      readonly reason: string | null;
      readonly original: string | null;
      readonly arrived_s: number;
    };
    /** @description As `underfoot course --json` and `predict --json` print it (docs/prediction.md). */
    readonly PredictedCourse: components["schemas"]["Prediction"] & ({
      readonly mass_kg: {
        readonly value: number;
        readonly low: number;
        readonly high: number;
        /** @enum {string} */
        readonly from: "given" | "recording" | "unknown";
      };
      readonly load_kg: number | null;
      /** @description What it would ask of the body, as in docs/analyse-json.md. */
      readonly figures: readonly components["schemas"]["Figure"][];
      /** @description The answer in words, as terminal and page have them. */
      readonly says: {
        readonly title: string;
        readonly effort: string;
        readonly basis: string;
      };
    });
    /** @description What the answer was made from: the profile (`stored`), what was said with the question (`typed`). */
    readonly Used: {
      readonly runs: number;
      readonly sex: {
        /** @enum {string|null} */
        readonly value: "female" | "male" | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      /** @description On the day that was asked. */
      readonly age_y: {
        readonly value: number | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      readonly background: {
        /** @enum {string|null} */
        readonly value: "cycling" | "mountain-biking" | "swimming" | "walking" | "team-sport" | "strength" | "none" | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      readonly result: {
        readonly value: {
          readonly distance_m: number;
          readonly time_s: number;
          readonly ascent_m: number;
        } | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      readonly mass_kg: {
        readonly value: number | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      readonly load_kg: {
        readonly value: number | null;
        /** @enum {string} */
        readonly from: "stored" | "typed" | "unknown";
      };
      /** @description All of it in a few words. */
      readonly sentence: string;
    };
    /** @description How the course came out of its file. */
    readonly CourseParts: {
      /** @enum {string} */
      readonly kind: "track" | "route";
      /** @description Lines joined in the order of the file. */
      readonly joined: number;
      /** @description Lines left out that repeat one before, position by position. */
      readonly repeated: number;
      /** @description Routes left out of a file of tracks. */
      readonly besides: number;
      /** @description Recordings on wheels or water left out of a file that also has some on foot. */
      readonly notOnFoot: number;
      /** @description Where the course goes on elsewhere, and how far away; not counted. */
      readonly gaps: readonly {
          readonly at_m: number;
          readonly gap_m: number;
        }[];
    };
    readonly Figure: {
      readonly id: string;
      readonly kind: string;
      readonly label: string;
      readonly unit: string;
      readonly grade: string;
      readonly known: number;
      readonly total: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      };
      readonly totalPerKg: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      };
      readonly flatSameTime: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      };
      readonly flatSameDistance: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      };
      readonly timesFlat: {
        readonly value: number | null;
        readonly low: number | null;
        readonly high: number | null;
      };
      readonly evidence: readonly string[];
      readonly meaning: string;
    };
    readonly Prediction: {
      /** @enum {string} */
      readonly effort: "ordinary" | "race";
      /**
       * @description Why `movingTime_s` is not to be named: then the band is all there is to tell.
       * @enum {string|null}
       */
      readonly cannotTell: "nothing known" | "too wide" | null;
      /** @description Of a race told from a result with its stops, else without rests. */
      readonly movingTime_s: number;
      /** @description Four of five times it takes between these. */
      readonly band80_s: readonly [number, number];
      readonly distance_m: number;
      readonly ascent_m: number | null;
      readonly descent_m: number | null;
      /** @description Metres that ascent and descent are told of. */
      readonly altitudeKnown_m: number;
      /** @description Metres of these whose altitude is a region’s: the file has none. */
      readonly altitudeOfGround_m: number;
      /** @description Metres that ask for hands, timed as climbed; null: nobody knows the ground. */
      readonly scramble_m: number | null;
      /** @description How many of your runs spoke. */
      readonly runs: number;
      /** @description When the latest of them began. */
      readonly latestRun_s: number | null;
      readonly fromResult: boolean;
      readonly skills: {
        readonly flatPace_sPerKm: {
          readonly value: number;
          readonly low: number;
          readonly high: number;
        };
        readonly uphill: number;
        readonly downhill: number;
        readonly slowingIn5h: number;
        readonly dayToDay: number;
      };
      readonly splits: readonly {
          readonly distance_m: number;
          readonly movingTime_s: number;
        }[];
      readonly used: components["schemas"]["Used"];
      readonly setAside: readonly {
          readonly file: string;
          readonly reason: string;
        }[];
      readonly parts: components["schemas"]["CourseParts"];
      /** @description What the file marks on the way, in the order in which one comes by. */
      readonly places: readonly ({
          readonly name: string | null;
          readonly kind: string | null;
          readonly at_m: number;
        })[];
    };
    readonly Exposure: {
      /** @description The moment looked back from. */
      readonly now_s: number;
      readonly latest_s: number | null;
      /** @description To be added to UTC for the clock on the wall where it began; null where that is unknown. */
      readonly latestUtcOffset_s: number | null;
      readonly sessions_30d: number;
      /** @description Recordings whose figures another version made, which may not know every dimension. */
      readonly outOfDate: number;
      readonly dimensions: readonly ({
          /** @enum {string} */
          readonly id: "distance" | "moving-time" | "ascent" | "descent" | "technical" | "yielding" | "impact" | "quads-eccentric" | "hips" | "calves";
          /** @enum {string} */
          readonly unit: "m" | "s" | "flat steps" | "flat minutes";
          readonly longest_30d: components["schemas"]["Amount"] | null;
          readonly sum_30d: components["schemas"]["Amount"];
          readonly known_30d: number;
          readonly partlyUnknown_30d: number;
          readonly weekly_4w: {
            readonly perWeek: number | null;
            /** @description 0..1: how much of the moving time behind it is known. */
            readonly known: number;
          };
          readonly weekly_12w: {
            readonly perWeek: number | null;
            /** @description 0..1: how much of the moving time behind it is known. */
            readonly known: number;
          };
          /** @description Twelve times seven days, oldest first. */
          readonly weeks: readonly components["schemas"]["Amount"][];
        })[];
    };
    readonly Amount: {
      readonly least: number;
      /** @description null where there is no telling how much it may be. */
      readonly most: number | null;
    };
    /** @description As `underfoot readiness --json` prints it. */
    readonly Readiness: {
      /** @description The moment looked back from. */
      readonly now_s: number;
      readonly latest_s: number | null;
      /** @description To be added to UTC for the clock on the wall where it began; null where that is unknown. */
      readonly latestUtcOffset_s: number | null;
      readonly sessions_30d: number;
      /** @description Recordings whose figures another version made, which may not know every dimension. */
      readonly outOfDate: number;
      readonly dimensions: readonly ({
          /** @enum {string} */
          readonly id: "distance" | "moving-time" | "ascent" | "descent" | "technical" | "yielding" | "impact" | "quads-eccentric" | "hips" | "calves";
          /** @enum {string} */
          readonly unit: "m" | "s" | "flat steps" | "flat minutes";
          readonly longest_30d: components["schemas"]["Amount"] | null;
          readonly sum_30d: components["schemas"]["Amount"];
          readonly known_30d: number;
          readonly partlyUnknown_30d: number;
          readonly weekly_4w: {
            readonly perWeek: number | null;
            /** @description 0..1: how much of the moving time behind it is known. */
            readonly known: number;
          };
          readonly weekly_12w: {
            readonly perWeek: number | null;
            /** @description 0..1: how much of the moving time behind it is known. */
            readonly known: number;
          };
          /**
           * @description Whether the border of a tenth more was studied for this, or is used by analogy.
           * @enum {string}
           */
          readonly basis: "measured" | "analogy";
          /** @enum {string} */
          readonly verdict: "within" | "beyond" | "beyond known" | "unknown" | "nothing lately";
          readonly demand: components["schemas"]["Amount"];
          readonly demandKnown: number;
          readonly limit: number | null;
          readonly times: number | null;
          readonly spike: ({
            readonly from: number;
            readonly to: number | null;
            readonly rate: number;
            readonly low: number;
            readonly high: number;
          }) | null;
        })[];
      readonly prediction: components["schemas"]["Prediction"];
      readonly used: components["schemas"]["Used"];
      readonly setAside: readonly {
          readonly file: string;
          readonly reason: string;
        }[];
    };
    readonly Region: {
      readonly name: string;
      /** @description West, south, east, north in degrees; west above east across the date line. */
      readonly bounds: readonly [number, number, number, number];
      /** @description Its file’s own box, which may be wider: by it every machine chooses the same regions for a line. */
      readonly box: readonly [number, number, number, number];
      /** @description Where a map of it opens: what holds most of its paths. */
      readonly view: readonly [number, number, number, number];
      /** @description Least and greatest zoom of its tiles. */
      readonly zooms: readonly [number, number];
      /** @description Greatest zoom of its shaded tiles; null without heights. */
      readonly terrainZoom: number | null;
      readonly osmDate: string | null;
      /** @description As each licence asks, ready to show. */
      readonly attribution: readonly string[];
    };
    readonly GroundAt: {
      readonly latitude: number;
      readonly longitude: number;
      readonly altitude_m: number | null;
      readonly paths: readonly components["schemas"]["Path"][];
      readonly points: readonly ({
          readonly point: number;
          /** @enum {string} */
          readonly kind: "unknown" | "drinking water" | "water tap" | "spring" | "well" | "fountain" | "shelter" | "alpine hut" | "wilderness hut" | "toilets" | "car park" | "bus stop" | "tram stop" | "railway station" | "lift station" | "ferry terminal" | "peak" | "pass" | "viewpoint" | "city" | "town" | "village" | "hamlet" | "isolated dwelling" | "quarter" | "locality" | "emergency phone" | "defibrillator" | "mountain rescue" | "rescue point" | "guidepost" | "waterfall" | "cave entrance" | "barrier" | "ford";
          readonly name: string;
          readonly latitude: number;
          readonly longitude: number;
          readonly altitude_m: number | null;
          /** @enum {string|null} */
          readonly altitudeFrom: "tag" | "elevation model" | null;
          readonly distance_m: number;
        })[];
      readonly land: readonly ("unknown" | "forest" | "scrub" | "heath" | "grassland" | "meadow" | "farmland" | "orchard" | "park" | "built up" | "quarry" | "wetland" | "water" | "glacier" | "scree" | "bare rock" | "sand" | "mud" | "cliff" | "river" | "stream" | "coastline")[];
    };
    readonly Path: {
      /** @description Row of the region’s edges, as in the tiles. */
      readonly edge: number;
      /** @description OpenStreetMap way id. */
      readonly way: number;
      readonly name: string;
      /** @enum {string} */
      readonly highway: "unknown" | "path" | "footway" | "steps" | "track" | "bridleway" | "cycleway" | "pedestrian" | "living street" | "residential" | "service" | "unclassified" | "road" | "tertiary" | "secondary" | "primary" | "trunk" | "motorway" | "via ferrata" | "platform" | "corridor" | "busway" | "ladder";
      /** @enum {string} */
      readonly access: "unknown" | "open" | "yes" | "designated" | "permissive" | "destination" | "customers" | "permit" | "discouraged" | "private" | "no";
      readonly accessBy: string | null;
      readonly surface: {
        /** @enum {string} */
        readonly name: "unknown" | "paved" | "compacted" | "fine gravel" | "gravel" | "dirt" | "grass" | "woodchips" | "wood" | "metal" | "rock" | "loose rock" | "sand" | "mud" | "snow";
        /** @enum {string} */
        readonly provenance: "unknown" | "tagged" | "inferred";
        readonly probability: number | null;
        /** @description The tag that says so, as `key=value`. */
        readonly by: string | null;
      };
      readonly softness: {
        /** @enum {string} */
        readonly name: "unknown" | "hard" | "firm" | "medium" | "soft" | "yielding";
        /** @enum {string} */
        readonly provenance: "unknown" | "tagged" | "inferred";
        readonly probability: number | null;
        /** @description The tag that says so, as `key=value`. */
        readonly by: string | null;
      };
      readonly technicality: {
        /** @enum {string} */
        readonly name: "unknown" | "smooth" | "uneven" | "rough" | "very rough" | "scramble";
        /** @enum {string} */
        readonly provenance: "unknown" | "tagged" | "inferred";
        readonly probability: number | null;
        /** @description The tag that says so, as `key=value`. */
        readonly by: string | null;
      };
      readonly sacScale: number | null;
      readonly trailVisibility: number | null;
      readonly flags: readonly ("bridge" | "tunnel" | "ford" | "steps" | "ladder" | "viaFerrata" | "forwardOnly" | "backwardOnly" | "seasonal" | "suspiciousGrade" | "mendedAltitude" | "scramble" | "secured" | "conditional" | "informal" | "indoor" | "area")[];
      readonly length_m: number;
      readonly ascent_m: number | null;
      readonly descent_m: number | null;
      readonly steepest: number | null;
      readonly grade: number | null;
      readonly tags: readonly (readonly [string, string])[];
      readonly distance_m: number;
      /** @description Longitude, latitude. */
      readonly line: readonly (readonly [number, number])[];
    };
    /** @description As `underfoot evidence --json` prints it. */
    readonly Evidence: {
      readonly figures: readonly ({
          readonly id: string;
          readonly label: string;
          readonly unit: string;
          /**
           * @description A: measured and replicated. B: one study. C: reasoned from mechanics. P: a working assumption.
           * @enum {string}
           */
          readonly grade: "A" | "B" | "C" | "P";
          readonly meaning: string;
          readonly evidence: readonly string[];
        })[];
      readonly claims: readonly components["schemas"]["Claim"][];
      readonly backgrounds: readonly {
          readonly id: string;
          readonly about: string;
          readonly have: readonly components["schemas"]["Finding"][];
          readonly gain: readonly components["schemas"]["Finding"][];
        }[];
      readonly coefficients: readonly ({
          readonly id: string;
          /** @description The group it stands in. */
          readonly about: string;
          readonly what: string;
          /** @description A number, a value with its ends, a table, or named parts of them. */
          readonly value?: unknown;
          readonly valueWords: string;
          readonly unit: string;
          readonly validity: string;
          /**
           * @description A: measured and replicated. B: one study. C: reasoned from mechanics. P: a working assumption.
           * @enum {string}
           */
          readonly grade: "A" | "B" | "C" | "P";
          readonly uncertainty: string;
          readonly citations: readonly components["schemas"]["Citation"][];
          /**
           * @description How the number came here: read in its source, in another text, reckoned, remembered, judged.
           * @enum {string}
           */
          readonly provenance: "read" | "secondary" | "derived" | "learned" | "remembered" | "judged";
          readonly caveat: string | null;
        })[];
      readonly published: readonly ({
          readonly id: string;
          readonly title: string;
          readonly rows: readonly ({
              readonly what: string;
              /**
               * @description held: ours lies within. echo: ours was made from this number. missed: ours lies outside. unclaimed: ours says nothing of it.
               * @enum {string}
               */
              readonly standing: "held" | "echo" | "missed" | "unclaimed";
              readonly published: number;
              /** @description null where nothing is claimed. */
              readonly ours: number | null;
              /** @description null: no end. */
              readonly low: number | null;
              /** @description null: no end. */
              readonly high: number | null;
              readonly unit: string;
              readonly source: components["schemas"]["Citation"] & (Record<string, never> | null);
              /**
               * @description How the number came here: read in its source, in another text, reckoned, remembered, judged.
               * @enum {string}
               */
              readonly mark: "read" | "secondary" | "derived" | "learned" | "remembered" | "judged";
              /** @description Of what is missed or unclaimed. */
              readonly why: string | null;
            })[];
        })[];
    };
    readonly Claim: {
      readonly id: string;
      readonly about: string;
      /** @description The book’s view, in our words. */
      readonly book: string;
      /** @enum {string} */
      readonly verdict: "holds" | "in part" | "not shown" | "advice";
      readonly supports: readonly components["schemas"]["Finding"][];
      readonly against: readonly components["schemas"]["Finding"][];
      /** @description What Underfoot makes of it, and what it leaves unsaid. */
      readonly so: string;
    };
    readonly Finding: {
      readonly says: string;
      /**
       * @description How the number came here: read in its source, in another text, reckoned, remembered, judged.
       * @enum {string}
       */
      readonly provenance: "read" | "secondary" | "derived" | "learned" | "remembered" | "judged";
      readonly citations: readonly components["schemas"]["Citation"][];
    };
    readonly Citation: {
      readonly authors: string;
      readonly year: number;
      readonly title: string;
      readonly where: string;
      readonly doi: string | null;
    };
    readonly Profile: {
      readonly name: string;
      readonly mass_kg: number | null;
      readonly birthYear: number | null;
      /** @enum {string|null} */
      readonly sex: "female" | "male" | null;
      /**
       * @description What you come from, if not from running.
       * @enum {string|null}
       */
      readonly background: "cycling" | "mountain-biking" | "swimming" | "walking" | "team-sport" | "strength" | "none" | null;
      readonly created_s: number;
    };
    readonly ProfileChange: {
      readonly name?: string;
      readonly mass_kg?: number | null;
      readonly birthYear?: number | null;
      /** @enum {string|null} */
      readonly sex?: "female" | "male" | null;
      /** @enum {string|null} */
      readonly background?: "cycling" | "mountain-biking" | "swimming" | "walking" | "team-sport" | "strength" | "none" | null;
    };
    readonly Zone: components["schemas"]["ZoneGiven"] & {
      readonly radius_m?: number;
      readonly zone: string;
      readonly created_s: number;
    };
    readonly ZoneGiven: {
      readonly name: string;
      readonly latitude: number;
      readonly longitude: number;
      /** @enum {integer} */
      readonly radius_m: 200 | 400 | 800 | 1600;
    };
    readonly Share: {
      readonly share: string;
      readonly activity: string;
      readonly created_s: number;
      readonly expires_s: number | null;
    };
    readonly Session: {
      readonly session: string;
      readonly isThis: boolean;
      readonly created_s: number;
      readonly seen_s: number;
      readonly expires_s: number;
    };
    readonly Token: {
      readonly token: string;
      readonly name: string;
      readonly scopes: readonly ("read" | "write")[];
      readonly created_s: number;
      readonly used_s: number | null;
      readonly expires_s: number | null;
    };
  };
  responses: never;
  parameters: {
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
};

export type $defs = Record<string, never>;

export type external = Record<string, never>;

export type operations = Record<string, never>;
