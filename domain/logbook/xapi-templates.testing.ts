/**
 * Statements of the conformance suite of learning record stores, whole ones and defective ones.
 * Source: adlnet/lrs-conformance-test-suite (MIT), 2ec25f2, test/v1_0_2/templates/statements.
 */
export const templates = {
  default: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI mbox',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
    object: {
      objectType: 'Activity',
      id: 'http://www.example.com/meetings/occurances/34534',
    },
  },
  context: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI account',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
    context: {},
    object: {
      objectType: 'Activity',
      id: 'http://www.example.com/meetings/occurances/34534',
    },
  },
  result: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI account',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
    result: {},
    object: {
      objectType: 'Activity',
      id: 'http://www.example.com/meetings/occurances/34534',
    },
  },
  no_verb: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI mbox',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    object: {
      objectType: 'Activity',
      id: 'http://www.example.com/meetings/occurances/34534',
    },
  },
  no_object: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI mbox',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
  },
  actor: {
    actor: {
      objectType: 'Agent',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
    object: {
      objectType: 'Activity',
      id: 'http://www.example.com/meetings/occurances/34534',
    },
  },
  object_activity: {
    actor: {
      objectType: 'Agent',
      name: 'xAPI account',
      mbox: 'mailto:xapi@adlnet.gov',
    },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/attended',
      display: {
        'en-GB': 'attended',
        'en-US': 'attended',
      },
    },
    object: {
      objectType: 'Activity',
    },
  },
} as const
