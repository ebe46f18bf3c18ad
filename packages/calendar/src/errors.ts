/** What this package can fail with; both codes belong to the product's closed error union (`@dung-hen/domain`). */
export type CalendarErrorCode = 'CALENDAR_MISSING' | 'INVALID_INPUT';

/** The one kind of error this package throws. Of what was handed in its message repeats real dates at most. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
