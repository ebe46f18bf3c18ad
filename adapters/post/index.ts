export * from './adapter.ts';
export * from './client.ts';
export * from './order/check-order.ts';
export * from './order/order-rows.ts';
export * from './order/settings.ts';
export * from './tracking/pasted.ts';
export * from './tracking/states.ts';
export * from './tracking/tracking.ts';
